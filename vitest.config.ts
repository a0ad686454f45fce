// Unit, property, case and documentation tests; the page tests have a configuration of their own.
import { defineConfig } from 'vitest/config'

const report = process.env.VARIORUM_TEST_REPORT

export default defineConfig({
  test: {
    // .ci/run counts from the report.
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    include: ['test/**/*.test.ts'],
    exclude: ['test/page/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'threads',
    maxWorkers: 2,
  },
})
