import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { glossary, isTermId } from '../src/core/glossary.ts'
import { MissingAnchor, modulePlaces } from './module-places.ts'
import { moduleFiles } from './module-template.ts'
import { type ModuleWish, placeOf, readWish, usage } from './module-wish.ts'

/**
 * Makes a new module and writes it into every list that names modules or records. Run again with the same words it
 * completes what is missing and leaves the rest. Nothing is written when it cannot do all of it.
 */
const root = join(import.meta.dirname, '..')
const wish = readWish(process.argv.slice(2))
const mistake = typeof wish === 'string' ? `${wish}\n\n${usage}` : mistakeIn(wish)

if (typeof wish === 'string' || mistake !== null) refuse(mistake ?? '')
else make(wish)

function refuse(sentence: string): void {
  console.error(`${sentence}\nNothing was written.`)
  process.exitCode = 2
}

/** What another module has already taken. */
function mistakeIn({ name, record, swedish, english }: ModuleWish): string | null {
  const folder = `src/modules/${name}`
  const isOurs = existsSync(join(root, folder, `migrations/0001_${record}.sql`))
  if (existsSync(join(root, folder)) && !isOurs) return `${folder} exists already, with records of another kind.`
  const banned = Object.entries(glossary).find(([, { not }]) => not.includes(record))
  if (banned !== undefined) return `The glossary calls that ${banned[0]}, and says not to write ${record}.`
  const taken = Object.entries(glossary).find(
    ([id, { sv, en }]) => id !== record && (sv.one === swedish.one || en.one === english.one),
  )
  if (taken !== undefined) return `The glossary has that term already, as ${taken[0]}: one term has one identifier.`
  if (isTermId(record) && glossary[record].sv.one !== swedish.one) {
    return `The glossary has already ${record}, in Swedish "${glossary[record].sv.one}".`
  }
  return null
}

function make(wish: ModuleWish): void {
  const texts = textsOf(wish)
  if (texts instanceof MissingAnchor) {
    refuse(texts.message)
    return
  }
  const changed = [...texts].filter(([path, text]) => text !== existing(path))
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    const verb = existing(path) === null ? 'made   ' : 'changed'
    writeFileSync(join(root, path), text)
    console.log(`${verb} ${path}`)
  }
  if (changed.length === 0) console.log('Everything that can be written is there already.')
  else format(changed.map(([path]) => path).filter((path) => /\.(ts|mjs)$/.test(path)))
  console.log(`\n${leftFor(wish)}`)
}

/** Every file with its new text. The files of a module that is there already are its own business. */
function textsOf(wish: ModuleWish): Map<string, string> | MissingAnchor {
  const folder = `src/modules/${wish.name}`
  const files = existsSync(join(root, folder)) ? {} : moduleFiles(wish)
  try {
    return new Map([
      ...Object.entries(files).map(([file, text]): [string, string] => [`${folder}/${file}`, text]),
      ...modulePlaces(wish).map(({ path, add }): [string, string] => [path, add(existing(path) ?? '')]),
    ])
  } catch (error) {
    if (error instanceof MissingAnchor) return error
    throw error
  }
}

function existing(path: string): string | null {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function format(paths: readonly string[]): void {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const { status } = spawnSync(process.execPath, [biome, 'check', '--write', ...paths], { cwd: root, stdio: 'ignore' })
  if (status !== 0) console.log('The files could not be formatted: npm run format')
}

function leftFor({ name, group, record }: ModuleWish): string {
  return `Left for you:
1. src/core/glossary/${placeOf(group).glossary}.ts: what ${record} means, one sentence in each language, and in \`not\`
   the words that are not to be used for it. The tests fail until the sentences are there.
2. src/modules/${name}/README.md and the comment in schema.ts: what it is.
3. The record's fields: schema.ts, the same columns in migrations/0001_${record}.sql, and a word for each new field in
   src/ui/words/field-texts.sv.ts and .en.ts (a fixed value: value-texts.sv.ts and .en.ts).
4. A module whose tables or services you use: \`table\` in .dependency-cruiser.mjs, and the same in ARCHITECTURE.md.
5. src/worlds/malarstad: at least one ${record}, in a step of a batch in world.ts, for the invented city has all kinds.
6. npm run format, then UPDATE_GOLDEN=1 npm run check; read the differences in test/golden and docs/glossary.md.`
}
