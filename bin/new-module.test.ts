import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testServerUrl } from '../src/server/postgres/test-database.ts'
import { callRules } from '../src/tidy/calls.ts'
import { migrationRules } from '../src/tidy/migrations.ts'
import { nameRules } from '../src/tidy/names.ts'
import { sizeRules } from '../src/tidy/sizes.ts'
import { textRules } from '../src/tidy/texts.ts'
import { registerGroups } from '../src/ui/record-types.ts'
import { modulePlaces } from './module-places.ts'
import { moduleFiles } from './module-template.ts'
import { groups, readWish } from './module-wish.ts'

const root = join(import.meta.dirname, '..')
const words = ['stairways', 'premises', 'trappgång, trappgångar, trappgången', 'stairway, stairways']
let copy: string

/** A copy of the project in which a stranger adds a module. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'riktning-stranger-'))
  const kept = readdirSync(root).filter((name) => !['node_modules', '.git', 'dist', 'data', 'assets'].includes(name))
  for (const name of kept) cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterAll(() => rmSync(copy, { recursive: true }))

const text = (path: string) => readFileSync(join(copy, path), 'utf8')

const fileOf = (path: string) => ({ path, text: text(path), size_bytes: text(path).length })

function change(path: string, from: string, to: string): void {
  expect(text(path), `${path} has ${from}`).toContain(from)
  writeFileSync(join(copy, path), text(path).replace(from, to))
}

const newModule = (...args: string[]) =>
  spawnSync(process.execPath, ['bin/new-module.ts', ...args], { cwd: copy, encoding: 'utf8' })

const lists = ['src/modules.server.ts', '.dependency-cruiser.mjs', 'src/ui/record-types.ts']

/** Every file of the copy that the script may touch, as one text. */
const everything = () =>
  [...lists, 'ARCHITECTURE.md', 'src/core/glossary/premises.ts']
    .map(text)
    .concat(readdirSync(join(copy, 'src/modules'), { recursive: true, encoding: 'utf8' }).sort())
    .join('\n')

describe('the lists that a module stands in', () => {
  it.each(groups)('has a place in the part of the register that is %s', (group) => {
    const wish = readWish(['stairways', group, ...words.slice(2)])
    if (typeof wish === 'string') throw new Error(wish)
    for (const { path, add } of modulePlaces(wish)) expect(add(text(path)), path).toMatch(/stairway/)
  })
})

describe('the words that ask for a module', () => {
  it.each([
    [[], '"" is no module name'],
    [['Stairways', ...words.slice(1)], '"Stairways" is no module name'],
    [['trappgångar', ...words.slice(1)], '"trappgångar" is no module name'],
    [['stairways', 'parks', ...words.slice(2)], '"parks" is no part of the register'],
    [['stairways', 'premises', 'trappgång', 'stairway, stairways'], 'The Swedish term is needed in three forms'],
    [['stairways', 'premises', words[2] ?? '', 'stairway'], 'The English term is needed in two forms'],
    [['stairways', 'premises', words[2] ?? '', "stair'way, stairways"], 'The English term is needed in two forms'],
    [['stairway', ...words.slice(1)], 'The module and its record need names of their own'],
    [[...words, 'more'], '"more" was not expected'],
  ])('%j are refused in one sentence', (args, sentence) => {
    expect(readWish(args)).toContain(sentence)
  })

  it('of a name of several words are written as each place asks', () => {
    const wish = readWish(['risk-plans', 'law', 'riskplan, riskplaner, riskplanen', 'Risk plan, Risk plans'])
    if (typeof wish === 'string') expect.fail(wish)
    expect(wish).toMatchObject({ record: 'risk_plan', path: 'risk-plans' })
    const files = moduleFiles(wish)
    expect(files['migrations/0001_risk_plan.sql']).toContain('create table risk_plan')
    expect(files['module.ts']).toMatch(/riskPlans = moduleOf.*name: 'risk_plans'.*records: \[riskPlan\]/s)
    expect(files['README.md']).toContain('# Risk plans')
  })

  it('name the parts of the register, each with its place', () => {
    expect(groups).toEqual(Object.keys(registerGroups))
  })
})

describe('a module that cannot be made', () => {
  it.each([
    ['is another already', ['premises', 'premises', 'trappgång, trappgångar, trappgången', 'stairway, stairways']],
    ['has a term that the glossary bans', ['ngos', 'residents', 'ideell, ideella, ideellas', 'ngo, ngos']],
    ['has a term of another record', ['rents', 'premises', 'hyresavtal, hyresavtal, hyresavtalet', 'rent, rents']],
    ['has the record of another', ['rents', 'premises', 'trappgång, trappgångar, trappgången', 'lease, leases']],
  ])('because it %s, is refused and nothing is written', (_why, args) => {
    const before = everything()
    const { status, stderr } = newModule(...args)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('Nothing was written.') })
    expect(everything()).toBe(before)
  })

  it.each([
    ['src/modules.server.ts', '\n  warnings,\n]', '\n  warnings, // last\n]'],
    ['.dependency-cruiser.mjs', '],\n', '], // others\n'],
    ['ARCHITECTURE.md', '| organisation |', '| the organisation |'],
    ['src/ui/record-types.ts', 'premises: recordTypesIn(', 'premises: recordTypesIn(...'],
    ['src/core/glossary/premises.ts', '} satisfies Record<string, Term>', '} as const'],
  ])('because %s looks otherwise, is refused by name and nothing is written', (path, anchor, otherwise) => {
    const original = text(path)
    writeFileSync(join(copy, path), original.replaceAll(anchor, otherwise))
    const before = everything()
    const { status, stderr } = newModule(...words)
    const after = everything()
    writeFileSync(join(copy, path), original)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(`${path} has no place for`) })
    expect(after).toBe(before)
  })
})

describe('a module that a stranger makes', () => {
  it('is in every list, and asks for what only a person can say', () => {
    const { status, stdout } = newModule(...words)
    expect(status).toBe(0)
    expect(text('src/modules.server.ts')).toMatch(/\n {2}stairways,\n {2}warnings,\n\]/)
    expect(text('.dependency-cruiser.mjs')).toContain("\n  stairways: ['organisation'],\n")
    expect(text('ARCHITECTURE.md')).toMatch(/\| [a-z, -]+, stairways, [a-z, -]+ \| organisation \|/)
    expect(text('src/ui/record-types.ts')).toMatch(/premises: recordTypesIn\([a-zA-Z, ]+, stairways\),/)
    expect(text('src/core/glossary/premises.ts')).toContain("sv: '',")
    for (const path of ['glossary/premises.ts', 'field-texts.sv.ts', 'malarstad', 'UPDATE_GOLDEN=1 npm run check']) {
      expect(stdout).toContain(path)
    }
  })

  it('is made once, however often it is asked for', () => {
    const before = everything()
    const { status, stdout } = newModule(...words)
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('is there already') })
    expect(everything()).toBe(before)
  })

  it('keeps the house rules as it is made', () => {
    const folder = 'src/modules/stairways'
    const names = readdirSync(join(copy, folder), { recursive: true, encoding: 'utf8' })
    const files = names.filter((name) => name.includes('.')).map((name) => fileOf(`${folder}/${name}`))
    const rules = [...sizeRules, ...callRules, ...nameRules, ...textRules, ...migrationRules]
    const findings = rules.flatMap((rule) => files.filter(({ path }) => rule.looksAt(path)).flatMap(rule.findings))
    expect(files.length).toBe(8)
    expect(findings).toEqual([])
  })

  it('passes every check when its meaning, a field and the words of the field are written', () => {
    writeWhatOnlyAPersonCan()
    writeFileSync(join(copy, 'tsconfig.module.json'), JSON.stringify(typesOfTheModule))
    const checks: [string, ...string[]][] = [
      ['node_modules/@biomejs/biome/bin/biome', 'ci', 'src/modules/stairways', 'src/core', 'src/ui', ...lists],
      ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.module.json'],
      ['node_modules/knip/bin/knip.js', '--no-progress'],
      ['bin/dependency-rules.ts'],
      ['node_modules/vitest/vitest.mjs', 'run', 'src/modules/stairways', ...testsOfLists],
    ]
    const env = { ...process.env, TEST_DATABASE_URL: testServerUrl(), UPDATE_GOLDEN: '1', VITEST: undefined }
    for (const [program, ...args] of checks) {
      const { status, stdout } = spawnSync(process.execPath, [program, ...args], { cwd: copy, encoding: 'utf8', env })
      expect(status, `${program}\n${stdout}`).toBe(0)
    }
  }, 120_000)
})

const testsOfLists = ['src/core/glossary.test.ts', 'test/record-words.test.ts', 'test/surface.test.ts']

const { references: _, ...settings } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'))
const typesOfTheModule = { ...settings, include: ['src/modules/stairways', 'src/core/glossary.ts'] }

/** What CONTRIBUTING asks of a person: the meaning of the term, and a field with its column and its words. */
function writeWhatOnlyAPersonCan(): void {
  const module = 'src/modules/stairways'
  change('src/core/glossary/premises.ts', "sv: '',", "sv: 'Ett hus trappa.',")
  change('src/core/glossary/premises.ts', "en: '',", "en: 'The stairs of a house.',")
  change(`${module}/schema.ts`, '  }),\n})', "    railing: z.enum(['oak']).default('oak'),\n  }),\n})")
  change(`${module}/migrations/0001_stairway.sql`, 'org_unit (id)\n', 'org_unit (id),\n  railing text not null\n')
  for (const language of ['sv', 'en']) {
    change(`src/ui/words/field-texts.${language}.ts`, '  survey_id', "  railing: 'Räcke',\n  survey_id")
    change(`src/ui/words/value-texts.${language}.ts`, '  in_force', "  oak: 'ek',\n  in_force")
  }
}
