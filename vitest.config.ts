import { configDefaults, defineConfig } from 'vitest/config'

const database = {
  globalSetup: ['src/server/postgres/test-database.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
}

const tidy = ['src/tidy.test.ts']
const migrations = ['src/server/migrate.test.ts', 'test/surface.test.ts']
const durability = ['test/durability/**/*.test.ts']
const journeys = ['test/journeys/**/*.test.ts']

/**
 * `tidy` reads the repository; `migrations` holds the tables, routes and texts against their committed pictures;
 * `house` is every other test without a browser; `durability` kills the product while it writes; `journeys` drive it
 * in Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'tidy', include: tidy } },
      { test: { name: 'migrations', include: migrations, ...database } },
      {
        test: {
          name: 'house',
          include: ['src/**/*.test.ts', 'bin/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...tidy, ...migrations, ...durability, ...journeys],
          maxWorkers: 2,
          // The product is read in once for each worker, not once for each of its two hundred files of tests.
          isolate: false,
          ...database,
        },
      },
      { test: { name: 'durability', include: durability, testTimeout: 900_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'journeys',
          include: journeys,
          globalSetup: ['test/journeys/prepared.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
