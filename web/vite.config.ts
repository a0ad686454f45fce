// Builds the page to one self-contained file, `dist/page.html`: script and style inlined, nothing fetched, and a policy that lets
// nothing else run: only this very script, by its hash.
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** Writes the built script and style into the HTML and drops their files. */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const html = bundle['index.html']
      if (html?.type !== 'asset') throw new Error('the build made no index.html')
      const script = Object.values(bundle)
        .flatMap(one => (one.type === 'chunk' ? [one.code] : []))
        .join('\n')
        .replaceAll('</script', '<\\/script')
        .replaceAll('<!--', '<\\!--')
      const style = Object.values(bundle)
        .flatMap(one => (one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : []))
        .join('\n')
      const code = `\n${script.trim()}\n`
      const policy = [
        "default-src 'none'",
        `script-src 'sha256-${createHash('sha256').update(code).digest('base64')}'`,
        "style-src 'unsafe-inline'",
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ')
      const source = String(html.source)
        .replace(/\s*<script[^>]*\ssrc=[^>]*><\/script>/g, '')
        .replace(/\s*<link[^>]*rel="(?:stylesheet|modulepreload)"[^>]*>/g, '')
        .replace(
          '<meta charset="utf-8" />',
          () => `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        )
        .replace('</head>', () => `<style>${style}</style>\n  </head>`)
        .replace('</body>', () => `<script type="module">${code}</script>\n  </body>`)
      for (const name of Object.keys(bundle)) if (name !== 'index.html') delete bundle[name]
      html.source = source
      html.fileName = 'page.html'
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [oneFile()],
  logLevel: 'warn',
  build: {
    outDir: resolve(import.meta.dirname, '../dist'),
    emptyOutDir: false,
    target: 'es2022',
    assetsInlineLimit: 1_000_000,
    modulePreload: false,
    copyPublicDir: false,
  },
})
