// Where `npm run prepare` leaves the word resource: the same place seen from src/text, from dist/text and from the program bundled in dist/cli.
export const wordResource = new URL('../../dist/resources/wordnet.bin', import.meta.url)
