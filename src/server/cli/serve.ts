import { isIP } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '#core/refusal.ts'
import { afterBatch, keepCubesIn, makeCubes } from '../../modules.server.ts'
import { worlds } from '../../worlds.server.ts'
import { systemClock } from '../context.ts'
import { httpServer } from '../http.ts'
import { cubeFolder, holdInstance, openData, repoint } from '../instance.ts'
import { jobKinds, sweepHourly } from '../job-kinds.ts'
import { startJobs } from '../jobs.ts'
import { ensurePostgres } from '../postgres/embedded.ts'
import { openProduct } from '../product.ts'
import type { Product } from '../running-product.ts'
import { textOf } from '../texts.ts'
import { warmCubes } from '../warm-cubes.ts'
import { builtWebFolder } from '../web-build.ts'
import { loadMissing, type World } from '../world.ts'
import { type Command, type Given, type Result, text } from './command.ts'

const usualPort = 4180

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve [--port N] [--host H] [--data DIR]',
  help: { sv: 'Startar Riktning på en adress', en: 'Serves Riktning at one address' },
  options: { port: { type: 'string' }, host: { type: 'string' } },
  offline: true,
  without: ['city', 'as-of'],
  run: serve,
}

/** Serves until told to stop. Example cities and one-click personas are on only where the database is our own. */
async function serve(given: Given): Promise<Result> {
  const [ports, trust_proxy, chosen] = [portsOf(given), trustedProxies(), chosenExamples()]
  const data = await openData(given.place, { make: true })
  const examples = chosen ?? (data.embedded ? worlds : [])
  const demo = examples.length > 0
  let product: Product | null = null
  let server: FastifyInstance | null = null
  let lock: Awaited<ReturnType<typeof holdInstance>> | null = null
  let stopWatching = () => {}
  try {
    product = await openProduct(data.url)
    // A data folder has one process; a database of one's own may be shared by several.
    if (data.embedded) {
      lock = await holdInstance(product.database.db, data.url, process.pid, 'http://…', systemClock())
      stopWatching = watch(product, given.place.data_folder, lock)
    }
    const web = await builtWebFolder(join(import.meta.dirname, '../../..'))
    if (demo) await loadMissing(product, examples, afterBatch)
    server = await httpServer(product, {
      web_folder: web,
      demo,
      trust_proxy,
      log: (line) => console.error(line),
    })
    // Heard from now on, so that a stop right after the address is told also tidies up.
    const told = stopSignal()
    const address = await listen(server, given, ports)
    if (lock !== null) await product.database.pool.query('update riktning.instance set address = $1', [address])
    keepCubesIn(cubeFolder(given.place))
    void warmCubes(product).catch(() => undefined)
    const jobs = await startJobs(product, data.url, jobKinds(join(given.place.data_folder, 'backups')))
    const stopSweeping = sweepHourly(product, jobs, (line) => console.error(line))
    // Told when all of it is up: a database that is lost from here on is started again.
    console.log(
      given.json
        ? JSON.stringify({ ok: true, address, pid: process.pid })
        : textOf(given, 'cli.serve.ready', { address }),
    )
    await told
    makeCubes(false)
    stopWatching()
    stopSweeping()
    await jobs.stop()
    return { json: null, text: textOf(given, 'cli.serve.stopped'), is_told: given.json }
  } finally {
    stopWatching()
    await server?.close()
    await lock?.end()
    await product?.close()
    await data.leave()
  }
}

/** The ports to try, in order: the asked one alone, or the usual one and then any. Refuses what is no port. */
function portsOf(given: Given): number[] {
  const asked = text(given.values.port) ?? text(process.env.PORT)
  if (asked === null) return [usualPort, 0]
  if (/^\d{1,5}$/.test(asked) && Number(asked) <= 65_535) return [Number(asked)]
  throw new Refusal('cli.bad_option', 400, { problem: `--port ${asked}` })
}

/** What the system says of an address that is not this machine's, or a port that the account may not take. */
const unusable = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EACCES', 'EINVAL']

async function listen(server: FastifyInstance, given: Given, ports: readonly number[]): Promise<string> {
  const host = text(given.values.host) ?? process.env.HOST ?? '127.0.0.1'
  for (const port of ports) {
    try {
      return await server.listen({ port, host })
    } catch (error) {
      const { code = '' } = error as { code?: string }
      if (unusable.includes(code)) throw new Refusal('cli.bad_option', 400, { problem: `${host}:${port} (${code})` })
      if (code !== 'EADDRINUSE') throw error
    }
  }
  throw new Refusal('instance.port_taken', 409, { port: ports[0] ?? usualPort })
}

/** Starts the embedded server again when it has been killed, and takes the instance lock anew. */
function watch(product: Product, folder: string, first: Awaited<ReturnType<typeof holdInstance>>): () => void {
  let watching = true
  const onEnd = async () => {
    if (!watching) return
    const { url } = await ensurePostgres(folder)
    repoint(product.database, url)
    const row = await product.database.pool.query<{ address: string }>('select address from riktning.instance')
    const lock = await holdInstance(product.database.db, url, process.pid, row.rows[0]?.address ?? '', systemClock())
    lock.once('end', () => void onEnd())
  }
  first.once('end', () => void onEnd())
  return () => {
    watching = false
  }
}

/** Addresses or networks of the proxies whose word on the visitor is believed; null when switched off. */
function trustedProxies(): string | null {
  const asked = text(process.env.RIKTNING_TRUST_PROXY)
  if (asked === null || asked === 'off') return null
  const isNetwork = (part: string) => isIP(part.trim().replace(/\/\d{1,3}$/, '')) !== 0
  if (asked.split(',').every(isNetwork)) return asked
  throw new Refusal('cli.bad_option', 400, { problem: `RIKTNING_TRUST_PROXY=${asked}` })
}

/** The example cities that are asked for: all, none or named ones. Null when the setting is silent. */
function chosenExamples(): readonly World[] | null {
  const asked = process.env.RIKTNING_DEMO?.trim()
  if (asked === undefined) return null
  if (asked === 'on') return worlds
  if (asked === 'off' || asked === '') return []
  const ids = asked.split(',').map((id) => id.trim())
  const isKnown = (asked_id: string) => worlds.some(({ id }) => id === asked_id)
  if (ids.every(isKnown)) return worlds.filter(({ id }) => ids.includes(id))
  const choices = ['on', 'off', ...worlds.map(({ id }) => id)].join(', ')
  throw new Refusal('cli.bad_option', 400, { problem: `RIKTNING_DEMO=${asked} (${choices})` })
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
    process.once('SIGHUP', () => resolve())
  })
}
