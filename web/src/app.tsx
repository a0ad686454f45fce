// The whole page.
import type { Edition } from '../../src/model/edition.ts'

export function App({ edition }: { edition: Edition }) {
  return <h1>{edition.story.title}</h1>
}
