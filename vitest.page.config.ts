// The browser tests: one Chromium, one file after the other. `npm run test:page` builds the page first.
import { defineConfig } from 'vitest/config'

const report = process.env.VARIORUM_TEST_REPORT

export default defineConfig({
  test: {
    // .ci/run counts from the report.
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    include: ['test/page/**/*.test.ts'],
    globalSetup: ['test/page/build.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    maxWorkers: 1,
  },
})
