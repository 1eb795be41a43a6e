import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDate } from '#core/calendar.ts'
import { languages } from '#core/texts.ts'
import type { Finding } from '#core/warning-rule.ts'
import { rules } from '../rules.ts'
import { acknowledgement } from '../schema.ts'
import { texts as textsEn } from '../texts.en.ts'
import { texts } from '../texts.sv.ts'
import { type RandomCity, randomCity } from './random-city-for-tests.ts'
import { sentencesOf } from './sentences-for-tests.ts'
import { snapshotOf } from './snapshot-for-tests.ts'

const runs = { numRuns: 150 }

function findAll({ today, records, totals, frozen, internal }: RandomCity): Finding[] {
  const snapshot = snapshotOf(today, records, totals, frozen, internal)
  return rules.flatMap((rule) => rule.find(snapshot))
}

/** Who is warned of what: all that must not depend on words or on order. */
const gists = (found: Finding[]) =>
  found
    .map((each) => JSON.stringify([each.code, each.subject.kind, each.subject.id, each.severity, each.variant]))
    .sort()

test('every rule has found something somewhere, so that the properties below say something about each', () => {
  const found = new Set(
    fc
      .sample(randomCity, { numRuns: 400, seed: 20261123 })
      .flatMap(findAll)
      .map((each) => each.code),
  )
  expect([...found].sort()).toEqual(rules.map((rule) => rule.code))
})

test('code, kind and id name a finding', () => {
  fc.assert(
    fc.property(randomCity, (city) => {
      const keys = findAll(city).map(({ code, subject }) => `${code}/${subject.kind}/${subject.id}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    runs,
  )
})

test('a finding can be acknowledged: its code and its ids are of the form that the record asks for', () => {
  const { code, subject_kind, subject_id } = acknowledgement.fields.shape
  fc.assert(
    fc.property(randomCity, (city) => {
      for (const found of findAll(city)) {
        code.parse(found.code)
        subject_kind.parse(found.subject.kind)
        subject_id.parse(found.subject.id)
      }
    }),
    runs,
  )
})

test('a finding says itself in whole sentences, in both languages, with every blank filled', () => {
  fc.assert(
    fc.property(randomCity, (city) => {
      for (const found of findAll(city)) {
        for (const language of languages) {
          for (const sentence of Object.values(sentencesOf(found, language))) {
            expect(sentence).not.toMatch(/[{}[\]]|undefined|null|NaN|\s\s|^\s|\s$/)
            expect(sentence.length).toBeGreaterThan(10)
          }
        }
      }
    }),
    runs,
  )
})

test('the proof is one to three records that exist, or a figure', () => {
  fc.assert(
    fc.property(randomCity, (city) => {
      const there = new Set(city.records.map(({ type, row }) => `${type}/${row.id}`))
      for (const { code, evidence, due } of findAll(city)) {
        expect([1, 2, 3], code).toContain(evidence.length)
        const missing = evidence.filter(({ kind, id }) => kind !== null && !there.has(`${kind}/${id}`))
        expect(missing.filter(() => code !== 'W50')).toEqual([])
        expect(due === null || isDate(due)).toBe(true)
      }
    }),
    runs,
  )
})

test('the order in which the ledger gives its sums changes nothing', () => {
  fc.assert(
    fc.property(randomCity, (city) => {
      expect(gists(findAll({ ...city, totals: city.totals.toReversed() }))).toEqual(gists(findAll(city)))
    }),
    runs,
  )
})

test('names and section numbers change nothing', () => {
  const renamed = (row: object) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        /^(title|name|short_name|statement|source_section)$/.test(column) && value !== null ? 'Omega' : value,
      ]),
    )
  fc.assert(
    fc.property(randomCity, (city) => {
      const records = city.records.map(({ type, row }) => ({ type, row: { ...row, ...renamed(row) } }))
      expect(gists(findAll({ ...city, records }))).toEqual(gists(findAll(city)))
    }),
    runs,
  )
})

test('a city with nothing in it has no warnings', () => {
  expect(findAll({ today: '2030-06-01', records: [], totals: [], frozen: [], internal: [] })).toEqual([])
})

test('the rules are in order and each number stands once', () => {
  const codes = rules.map((rule) => rule.code)
  expect(codes).toEqual([...new Set(codes)].sort())
})

test('every rule has its three texts, and every text belongs to a rule or is a word', () => {
  const codes = rules.map((rule) => rule.code)
  for (const key of Object.keys(texts)) {
    const [, code = '', part = ''] = key.split('.')
    expect(code === 'word' || (codes.includes(code) && ['title', 'reason', 'remedy'].includes(part)), key).toBe(true)
  }
  const has = (code: string, part: string) =>
    Object.keys(texts).some((key) => key.startsWith(`warning.${code}.${part}`))
  expect(codes.filter((code) => !['title', 'reason', 'remedy'].every((part) => has(code, part)))).toEqual([])
  expect(Object.keys(textsEn)).toEqual(Object.keys(texts))
})

test('the guide explains every rule, and no other', () => {
  const guide = readFileSync(new URL('../../../../docs/guide/varningar.md', import.meta.url), 'utf8')
  const explained = [...guide.matchAll(/^### (W\d\d): /gm)].map(([, code]) => code)
  expect(explained.sort()).toEqual(rules.map((rule) => rule.code))
})
