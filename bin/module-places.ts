import { isTermId } from '../src/core/glossary.ts'
import { camelCase, type ModuleWish, placeOf } from './module-wish.ts'

/** A list that names every module or record: its file, and the text of the file with the new one in it. */
type ModulePlace = { path: string; add: (text: string) => string }

/** The file looks otherwise than it did when the edit was written, so that a person has to make it. */
export class MissingAnchor extends Error {
  constructor(path: string, wanted: string) {
    super(`${path} has no place for a new module any more: it should hold ${wanted}.`)
  }
}

/** Every list that a new module has to stand in. An edit that is already made is not made again. */
export function modulePlaces(wish: ModuleWish): ModulePlace[] {
  return [moduleList(wish), useTable(wish), architecture(wish), recordTypes(wish), glossaryTerm(wish)]
}

/** After the modules whose tables it refers to, and before the warnings, which read all of them. */
function moduleList({ name }: ModuleWish): ModulePlace {
  const path = 'src/modules.server.ts'
  const value = camelCase(name)
  const line = `import { ${value} } from '#modules/${name}/module.ts'`
  return {
    path,
    add: (text) => {
      if (text.includes(line)) return text
      const imported = amongSorted(text, path, line, /^import \{ \w+ \} from '#modules\/(.+)\/module\.ts'$/)
      return replaced(imported, path, '\n  warnings,\n]', `\n  ${value},\n  warnings,\n]`)
    },
  }
}

function useTable({ name }: ModuleWish): ModulePlace {
  const path = '.dependency-cruiser.mjs'
  const key = name.includes('-') ? `'${name}'` : name
  return {
    path,
    add: (text) => {
      const line = `  ${key}: ['organisation'],`
      return text.includes(`\n  ${key}: [`) ? text : amongSorted(text, path, line, /^ {2}'?([a-z-]+)'?: \[.*\],$/)
    },
  }
}

function architecture({ name }: ModuleWish): ModulePlace {
  const path = 'ARCHITECTURE.md'
  const others = /^\| ((?:[a-z-]+, )+[a-z-]+) \| organisation \|$/m
  return {
    path,
    add: (text) => {
      const row = others.exec(text)
      if (new RegExp(`^\\|[^|]*\\b${name}[ ,]`, 'm').test(text)) return text
      if (row === null) throw new MissingAnchor(path, 'the row "| access, … | organisation |" in the table of modules')
      const names = row[1]?.split(', ') ?? []
      return text.replace(row[0], `| ${[...names, name].sort().join(', ')} | organisation |`)
    },
  }
}

function recordTypes({ name, group }: ModuleWish): ModulePlace {
  const path = 'src/ui/record-types.ts'
  const value = camelCase(name)
  const line = `import * as ${value} from '#modules/${name}/schema.ts'`
  return {
    path,
    add: (text) => {
      if (text.includes(line)) return text
      const imported = amongSorted(text, path, line, /^import \* as \w+ from '#modules\/(.+)\/schema\.ts'$/)
      // The formatter has written a long list with one schema a line.
      const shown = new RegExp(`^ {2}${group}: recordTypesIn\\(([\\w,\\s]+)\\),$`, 'm').exec(imported)
      if (shown === null) throw new MissingAnchor(path, `the line "${group}: recordTypesIn(…)"`)
      const [whole, list = ''] = shown
      const added = list.includes('\n') ? list.replace(/\s*$/, `\n    ${value},\n  `) : `${list}, ${value}`
      return imported.replace(whole, `  ${group}: recordTypesIn(${added}),`)
    },
  }
}

/**
 * The term without its meaning, which only a person can write: the glossary's test asks for it. A term that the
 * glossary has in any of its files stays where it is.
 */
function glossaryTerm({ group, record, swedish, english }: ModuleWish): ModulePlace {
  const path = `src/core/glossary/${placeOf(group).glossary}.ts`
  const end = '\n} satisfies Record<string, Term>'
  const term = `
  ${record}: {
    sv: { one: '${swedish.one}', many: '${swedish.many}', definite: '${swedish.definite}' },
    en: { one: '${english.one}', many: '${english.many}' },
    means: {
      sv: '',
      en: '',
    },
    not: [],
  },`
  return {
    path,
    add: (text) =>
      isTermId(record) || text.includes(`\n  ${record}: {`) ? text : replaced(text, path, end, `${term}${end}`),
  }
}

function replaced(text: string, path: string, anchor: string, by: string): string {
  if (text.split(anchor).length !== 2) throw new MissingAnchor(path, `"${anchor.trim()}" once`)
  return text.replace(anchor, () => by)
}

/** The text with the line among those that match the pattern, whose first group they are sorted by. */
function amongSorted(text: string, path: string, line: string, pattern: RegExp): string {
  const keyOf = (candidate: string) => pattern.exec(candidate)?.[1]
  const lines = text.split('\n')
  const key = keyOf(line) ?? ''
  const after = lines.findIndex((candidate) => (keyOf(candidate) ?? '') > key)
  const last = lines.findLastIndex((candidate) => keyOf(candidate) !== undefined)
  if (last === -1) throw new MissingAnchor(path, `lines such as "${line}"`)
  return lines.toSpliced(after === -1 ? last + 1 : after, 0, line).join('\n')
}
