// English function words by class: closed classes, listed whole as far as news uses them.

export const functionClasses = {
  determiner:
    'a an the this that these those each every some any no all both either neither another such its his her their our my your',
  pronoun:
    'i you he she it we they me him us them himself herself itself themselves myself ourselves yourself mine yours hers ours theirs one someone somebody anyone anybody everyone everybody nobody nothing something anything everything who whom whose which what',
  preposition:
    "of in on at by for with from to into onto upon about over under after before between among amid against during through throughout within without across along around near behind beside besides beyond despite since until till toward towards off out up down as than per via like unlike including concerning regarding above below inside outside following 's '",
  conjunction: 'and or but nor so yet & if because although though while whereas unless whether once when where why how',
  auxiliary:
    "be am is are was were been being have has had having do does did doing will would shall should can could may might must ca wo 'll 'd 've 're 'm ought used",
  negation: "not n't nt never no nor none cannot",
  adverb:
    'also then there here now just only even still already too very more most much many well however therefore thus moreover meanwhile again ever rather quite almost about so',
} as const

export type FunctionClass = keyof typeof functionClasses

/** The first class that lists the word; a word in several classes keeps the later, narrower one for negation. */
export const functionClassOf: ReadonlyMap<string, FunctionClass> = readClasses()

function readClasses(): Map<string, FunctionClass> {
  const classes = new Map<string, FunctionClass>()
  for (const [name, words] of Object.entries(functionClasses) as [FunctionClass, string][])
    for (const word of words.split(' ')) if (!classes.has(word) || name === 'negation') classes.set(word, name)
  return classes
}
