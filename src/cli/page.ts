// The built page, as `npm run prepare` leaves it in dist/: the same place seen from src/cli and from dist/cli.
import { readFile } from 'node:fs/promises'
import { VariorumError } from '../model/error.ts'

/** The page as one HTML file with empty places for the edition. */
export async function loadPage(): Promise<string> {
  try {
    return await readFile(new URL('../../dist/page.html', import.meta.url), 'utf8')
  } catch {
    throw new VariorumError('page-not-built', 'dist/page.html is missing; build it with npm run prepare')
  }
}
