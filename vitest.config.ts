import { configDefaults, defineConfig } from 'vitest/config'

/** Long enough for a machine that is three times as slow and busy: what hangs is found all the same. */
const database = {
  globalSetup: ['src/server/postgres/test-database.ts'],
  testTimeout: 60_000,
  hookTimeout: 240_000,
}

const inTwoWorkers = { ...database, maxWorkers: 2 }

/** The product is read in once for each worker, not once for each file. */
const inOneProcess = { ...inTwoWorkers, isolate: false }

const tidy = ['src/tidy.test.ts']
const migrations = ['src/server/migrate.test.ts', 'test/surface.test.ts']
const walks = [
  'src/modules/alternatives/kept.test.ts',
  'src/modules/forecasts/steps.test.ts',
  'src/modules/ledger/cube.test.ts',
  'src/modules/warnings/rules/every-rule.test.ts',
  'src/server/likely-amounts.test.ts',
  'src/server/verification.test.ts',
  'src/server/world-fill.test.ts',
  'src/worlds/underlag-2026/{record-amounts,search,warnings}.test.ts',
]
const long = [
  'bin/new-module.test.ts',
  'src/modules/documents/**/*.test.ts',
  'src/modules/imports/**/*.test.ts',
  'src/server/cli/*.test.ts',
  'src/server/isolation.test.ts',
  'src/server/jobs.test.ts',
  'src/server/postgres/*.test.ts',
  'src/server/public-reading.test.ts',
  'src/worlds/malarstad/*.test.ts',
  'src/worlds/underlag-2026/{acceptance,stories}.test.ts',
  'test/bad-*.test.ts',
  'test/fuzz/**/*.test.ts',
]
const durability = ['test/durability/**/*.test.ts']
const journeys = ['test/journeys/**/*.test.ts']

/**
 * `tidy` reads the repository; `migrations` holds the tables, routes and texts against their committed pictures;
 * `walks` go through an example city or many ledgers; `long` starts programs, reads files apart or prints; `house` is
 * every other test without a browser, and with the first two what `npm run check` runs; `durability` kills the product
 * while it writes; `journeys` drive it in Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'tidy', include: tidy, testTimeout: 20_000 } },
      { test: { name: 'migrations', include: migrations, ...database } },
      {
        test: {
          name: 'house',
          include: ['src/**/*.test.ts', 'bin/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...tidy, ...migrations, ...walks, ...long, ...durability, ...journeys],
          ...inOneProcess,
        },
      },
      { test: { name: 'walks', include: walks, ...inOneProcess } },
      // Those start threads and programs, and each file has a process of its own that ends with them.
      { test: { name: 'long', include: long, ...inTwoWorkers } },
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
