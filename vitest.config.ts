import { defineConfig } from 'vitest/config'

/** `house` is everything that needs no browser; `journeys` drive the whole product in Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'house',
          include: ['src/**/*.test.ts', 'bin/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/journeys/**'],
          globalSetup: ['src/server/postgres/test-database.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
