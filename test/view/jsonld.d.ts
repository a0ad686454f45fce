// The part of jsonld that the tests use; the package brings no declarations.
declare module 'jsonld' {
  interface Options {
    documentLoader(url: string): Promise<{ documentUrl: string; document: unknown }>
  }
  const jsonld: { expand(document: unknown, options: Options): Promise<Record<string, unknown>[]> }
  export default jsonld
}
