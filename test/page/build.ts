// Builds `dist/page.html` from the sources, so that the browser tests never see an old page.
import { join } from 'node:path'
import { build } from 'vite'

export default async function setup(): Promise<void> {
  await build({ configFile: join(import.meta.dirname, '../../web/vite.config.ts'), logLevel: 'warn' })
}
