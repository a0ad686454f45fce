// Numbers of the function words whose pairs have weights of their own (in and at, a and the, is and was).
import { functionClasses } from '../../lang/closed-classes.ts'

/** All function words, each once, in alphabetical order, so that the numbers do not depend on the classes' order. */
export const functionWordList: readonly string[] = [
  ...new Set(Object.values(functionClasses).flatMap(words => words.split(' '))),
].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

export const functionNumberOf: ReadonlyMap<string, number> = new Map(functionWordList.map((word, i) => [word, i]))
