// Builds `dist/page.html` from the sources, so that the browser tests never see an old page; it is the page that is shipped, so the
// test runner's own mode must not reach the build.
import { join } from 'node:path'
import { build } from 'vite'

export default async function setup(): Promise<void> {
  const mode = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await build({ configFile: join(import.meta.dirname, '../../web/vite.config.ts'), mode: 'production', logLevel: 'warn' })
  if (mode === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = mode
}
