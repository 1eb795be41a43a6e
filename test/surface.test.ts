import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from '#core/endpoint.ts'
import { isTermId } from '#core/glossary.ts'
import type { City } from '#server/context.ts'
import { mayAnywhere } from '#server/grants.ts'
import { httpServer } from '#server/http.ts'
import { completeModules } from '#server/product.ts'
import { recordTypes } from '#server/registry.ts'
import { standardRoles } from '../src/modules/access/standard-roles.ts'
import { sharedEndpoints } from '../src/modules.server.ts'
import { read, type TestProduct, testProduct } from './city.ts'

const folder = join(import.meta.dirname, 'golden')
const answers = completeModules().flatMap((module) => module.answers.map(({ endpoint }) => endpoint))

let product: TestProduct
let city: City

beforeAll(async () => {
  product = await testProduct()
  city = await product.city()
})

afterAll(() => product.close())

/** Holds the surface against its committed picture; UPDATE_GOLDEN=1 draws it anew, and the diff is the review. */
function holds(name: string, lines: readonly string[], atLeast: number): void {
  const file = join(folder, name)
  const text = `${lines.join('\n')}\n`
  if (process.env.UPDATE_GOLDEN === '1' || !existsSync(file)) writeFileSync(file, text)
  expect(lines.length).toBeGreaterThan(atLeast)
  expect(text).toBe(readFileSync(file, 'utf8'))
}

const permissionOf = (permission: Endpoint['permission']) =>
  typeof permission === 'string' ? permission : `${permission.area}.${permission.verb}`

function lineOf(endpoint: Endpoint, path: string): string {
  const marks = `${endpoint.if_match ? 'if-match ' : ''}${endpoint.audit ?? ''}`
  const permission = permissionOf(endpoint.permission).padEnd(22)
  return [endpoint.method.padEnd(6), path.padEnd(58), permission, marks].join(' ').trimEnd()
}

/** A route without the names of its parameters. */
const unnamed = (route: string) => route.replaceAll(/:[a-z_]+(\|:[a-z_]+)*/g, ':')

/** The routes in a printed tree of them, as "GET /api/health"; HEAD follows GET and is left out. */
function routesOf(tree: string): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, lead = '', part = '', methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line) ?? []
    const depth = lead.length / 4
    above.splice(depth, above.length, part)
    const path = above.join('')
    return methods.split(', ').flatMap((method) => (['', 'HEAD'].includes(method) ? [] : [`${method} ${path}`]))
  })
}

describe('the surface', () => {
  it('has the routes of test/golden/routes.txt, those of a city without its address', async () => {
    const server = await httpServer(product, { web_folder: null, demo: true, trust_proxy: null, log: () => undefined })
    await server.ready()
    const served = routesOf(server.printRoutes({ commonPrefix: false }))
    await server.close()
    const inCity = new Set(answers.map(({ method, path }) => unnamed(`${method} /api/cities/:city${path}`)))
    const outside = served.filter((route) => !inCity.has(unnamed(route)))
    const outsideLines = outside.map((route) => {
      const shared = sharedEndpoints.find(({ method, path }) => `${method} /api${path}` === route)
      if (shared !== undefined) return lineOf(shared, `/api${shared.path}`)
      const [method = '', path = ''] = route.split(' ')
      return `${method.padEnd(6)} ${path}`
    })
    expect(inCity.size + outside.length).toBe(served.length)
    expect(sharedEndpoints.filter(({ method, path }) => !outside.includes(`${method} /api${path}`))).toEqual([])
    const lines = [...answers.map((endpoint) => lineOf(endpoint, endpoint.path)), ...outsideLines]
    holds('routes.txt', lines.sort(), 150)
  })

  it('gives each standard role the rights of test/golden/permissions.txt', () => {
    const lines = standardRoles.flatMap((role) => {
      const rights = role.grants.flatMap(({ area, verbs, scope, decided_only = false }) =>
        verbs.map((verb) =>
          [`${area}.${verb}`.padEnd(22), scope, decided_only ? 'decided only' : ''].join(' ').trimEnd(),
        ),
      )
      return rights.sort().map((right) => `${(role.id ?? '').padEnd(20)} ${right}`)
    })
    holds('permissions.txt', lines, 60)
  })

  it('lets nobody in without a declared permission, and a visitor only read what is published and report', () => {
    const open = answers.filter((endpoint) => mayAnywhere([], endpoint.permission)).map((endpoint) => endpoint.name)
    expect(open).toEqual([
      ...['open_budget.list', 'open_budget.get'],
      ...['published.list', 'published.get', 'accessibility_report.send'],
    ])
    const written = answers.filter(({ permission, method }) => permission === 'public' && method !== 'GET')
    expect(written.every(({ calls_per_minute }) => (calls_per_minute ?? 3000) <= 10)).toBe(true)
  })

  it('audits every write and no read', () => {
    // Questions whose input is too large for an address; the door opens no transaction that can write for them.
    const questions = ['plan_template.read', 'account_chart.preview', 'staff_extract.preview', 'import_run.preview']
    for (const endpoint of answers) {
      const reads = endpoint.method === 'GET' || questions.includes(endpoint.name)
      expect(endpoint.audit === null, endpoint.name).toBe(reads)
    }
  })

  it('has the tables of test/golden/tables.txt', async () => {
    const columns = await read(product, city, (context) =>
      sql<{ line: string }>`select table_name || '.' || column_name || ' ' || data_type ||
          case when is_nullable = 'NO' then ' not null' else '' end as line
        from information_schema.columns where table_schema = ${city.schema_name}
        order by table_name, column_name`.execute(context.db),
    )
    holds(
      'tables.txt',
      columns.rows.map((row) => row.line),
      300,
    )
  })
})

/** The database type that a field is stored as. */
function storedAs(field: z.ZodType): { type: string; nullable: boolean } {
  let inner: z.ZodType = field
  let nullable = false
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) {
    if (inner instanceof z.ZodNullable) nullable = true
    inner = inner.unwrap() as z.ZodType
  }
  return { type: typeOf(inner), nullable }
}

function typeOf(field: z.ZodType): string {
  if (field instanceof z.ZodISODate) return 'date'
  if (field instanceof z.ZodISODateTime) return 'timestamp with time zone'
  if (field instanceof z.ZodNumber) return field.isInt ? 'integer' : 'double precision'
  if (field instanceof z.ZodBoolean) return 'boolean'
  if (field instanceof z.ZodString || field instanceof z.ZodEnum) return 'text'
  return 'jsonb'
}

describe('the tables', () => {
  it('have the columns that the record types state, with the same types and nulls', async () => {
    let checked = 0
    for (const type of recordTypes()) {
      const found = await read(product, city, (context) =>
        sql<{
          name: string
          type: string
          nullable: string
        }>`select column_name as name, data_type as type, is_nullable as nullable
          from information_schema.columns
          where table_schema = ${city.schema_name} and table_name = ${type.name}`.execute(context.db),
      )
      const columns = new Map(found.rows.map((column) => [column.name, column]))
      for (const [name, field] of Object.entries(type.fields.shape)) {
        const stated = storedAs(field as z.ZodType)
        const column = columns.get(name)
        const actual = column?.type === 'bigint' ? 'integer' : column?.type
        expect({ type: actual, nullable: column?.nullable === 'YES' }, `${type.name}.${name}`).toEqual(stated)
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(200)
  })

  it('number at most 150 in a city', async () => {
    const tables = await read(product, city, (context) =>
      sql`select 1 from information_schema.tables
        where table_schema = ${city.schema_name} and table_type = 'BASE TABLE'`.execute(context.db),
    )
    expect(tables.rows.length).toBeLessThanOrEqual(150)
  })
})

describe('the glossary', () => {
  it('has a term for every kind of record and every standard role', () => {
    const names = [...recordTypes().map((type) => type.name), ...standardRoles.map((role) => role.id ?? '')]
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter((name) => !isTermId(name))).toEqual([])
  })
})

describe('the refusals', () => {
  it('each have a text: every code in the source is worded', () => {
    const messages: Record<string, unknown> = Object.assign(
      {},
      ...completeModules().map((module) => module.messages.sv),
    )
    const root = join(import.meta.dirname, '../src')
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.test)\.tsx?$/.test(name),
    )
    const codes = sources.flatMap((name) =>
      [...readFileSync(join(root, name), 'utf8').matchAll(/new Refusal\(\s*'([a-z_.]+)'/g)].map(
        (match) => match[1] ?? '',
      ),
    )
    expect(codes.length).toBeGreaterThan(60)
    expect([...new Set(codes)].filter((code) => !(code in messages))).toEqual([])
  })
})

describe('the texts', () => {
  it('are complete in both languages, with the same placeholders', () => {
    let checked = 0
    const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
    for (const module of completeModules()) {
      for (const [key, text] of Object.entries(module.texts.sv)) {
        expect(placeholders(module.texts.en[key] ?? ''), `${module.name} ${key}`).toEqual(placeholders(text))
        checked += 1
      }
      for (const [code, message] of Object.entries(module.messages.sv)) {
        const english = module.messages.en[code]
        expect(english, code).toBeDefined()
        for (const part of ['what', 'remedy'] as const) {
          expect(placeholders(english?.[part] ?? ''), `${code} ${part}`).toEqual(placeholders(message[part]))
        }
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(150)
  })
})
