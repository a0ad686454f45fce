// The program in few files: finding and reading two hundred modules took a third of a short run. Libraries stay outside, in node_modules.
import { join } from 'node:path'
import { defineConfig } from 'vite'

const root = import.meta.dirname

export default defineConfig({
  root,
  publicDir: false,
  // Tables of weights as strings: reading them as JSON is faster than as code.
  json: { stringify: true },
  build: {
    ssr: join(root, 'src/cli/main.ts'),
    outDir: join(root, 'dist/cli'),
    emptyOutDir: true,
    target: 'node22',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' } },
  },
})
