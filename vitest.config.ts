// Unit, property, case and documentation tests; the page tests have a configuration of their own.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/page/**'], testTimeout: 30_000, pool: 'threads', maxWorkers: 2 },
})
