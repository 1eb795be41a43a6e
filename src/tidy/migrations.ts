import type { ProjectFile } from './repository.ts'
import { type Finding, isCode, lineOf, type Rule } from './rule.ts'

const isMigration = (path: string) => /(^|\/)migrations\/.*\.sql$/.test(path)
const example = (...texts: string[]) => texts.map((text) => ({ path: 'src/modules/a/migrations/0001_a.sql', text }))

/** The text with comments and strings made blank; the places of everything else stay. */
function bare(sql: string): string {
  return sql.replace(/--.*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (part) => part.replace(/[^\n]/g, ' '))
}

function found(file: ProjectFile, sql: string, pattern: RegExp, message: string): Finding[] {
  return [...sql.matchAll(pattern)].map(({ index }) => ({ path: file.path, line: lineOf(file.text, index), message }))
}

/** What a distributed PostgreSQL refuses, or what PostgreSQL 15 does not know, and what to do instead. */
const refused: [RegExp, string][] = [
  [/\btrigger\b/gi, 'no triggers: the door writes the change, its history and its audit row'],
  [/\bmaterialized\s+view\b/gi, 'no materialised views: compute in the cube or in a table that the door keeps'],
  [/\bcreate\s+(or\s+replace\s+)?rule\b/gi, 'no rules: write the table directly'],
  [/\bcreate\s+(or\s+replace\s+)?(function|procedure)\b/gi, 'no functions in the database: logic is in the code'],
  [/\b(json_table|uuidv7|uuidv4)\s*\(/gi, 'the common dialect is PostgreSQL 15'],
  [/\)\s*virtual\b/gi, 'the common dialect is PostgreSQL 15: write STORED'],
  [/\b(listen|notify)\s+\w+/gi, 'notifications are per node and only hints: use the job table'],
]

const survivesCitus: Rule = {
  name: 'migrations keep to what a distributed PostgreSQL 15 has',
  looksAt: isMigration,
  findings: (file) => refused.flatMap(([pattern, message]) => found(file, bare(file.text), pattern, message)),
  planted: example(
    'create trigger a after insert on b execute function c()',
    'CREATE MATERIALIZED VIEW a AS SELECT 1',
    'create rule a as on insert to b do nothing',
    'create or replace function a() returns int language sql as $$ select 1 $$',
    'create table a (b int generated always as (c + 1) virtual)',
    'select * from json_table(a, b)',
    'notify changes',
  ),
  harmless: example("-- no trigger here\ncreate table a (b text default 'trigger')", 'create view a as select 1 b'),
}

const clockAndChance = ['now', 'clock_timestamp', 'statement_timestamp', 'timeofday', 'random', 'gen_random_uuid']
const volatile = new RegExp(
  `\\b(${clockAndChance.join('|')})\\s*\\(|\\b(current_(timestamp|date|time)|localtime)\\b`,
  'gi',
)

const noClock: Rule = {
  name: 'SQL takes no time, id or chance from the database',
  looksAt: isMigration,
  findings: (file) => found(file, bare(file.text), volatile, 'time and ids are parameters from the context'),
  planted: example(
    'update a set b = now()',
    'insert into a values (gen_random_uuid())',
    'create table a (b timestamptz default current_timestamp)',
  ),
  harmless: example("insert into a values ('now()')", 'create table a (known_on date)'),
}

const noClockInCode: Rule = {
  name: 'queries in code take no time or chance from the database',
  looksAt: (path) => isCode(path) && /^(src|test)\//.test(path) && !path.startsWith('src/tidy/'),
  findings: (file) =>
    [...file.text.matchAll(/\bsql(?:<[^`]*?>)?`[^`]*`/g)].flatMap(({ index, 0: query }) => {
      const isVolatile = query.match(volatile) !== null
      const message = 'time and ids are parameters from the context'
      return isVolatile ? [{ path: file.path, line: lineOf(file.text, index), message }] : []
    }),
  planted: [
    { path: 'src/server/a.ts', text: 'await sql`update a set b = now()`.execute(db)' },
    { path: 'src/server/a.ts', text: 'await sql<{ at: string }>`select current_timestamp as at`.execute(db)' },
  ],
  harmless: [{ path: 'src/server/a.ts', text: 'sql`select 1`; const a = `now()`; context.now()' }],
}

const starts = /^(create|alter|drop|insert|update|delete|truncate|grant|revoke|comment|with|select|do|set)\b/i

/** A migration's statements are parted by empty lines and sent one at a time. */
const oneStatement: Rule = {
  name: 'a migration has one statement between empty lines',
  looksAt: isMigration,
  findings: (file) => {
    let begun = false
    return bare(file.text)
      .split('\n')
      .flatMap((line, index) => {
        const isNew = starts.test(line)
        const isSecond = (isNew && begun) || /;\s*\S/.test(line)
        begun = line.trim() !== '' && (begun || isNew)
        const message = 'one statement per message: part statements by an empty line'
        return isSecond ? [{ path: file.path, line: index + 1, message }] : []
      })
  },
  planted: example('create table a (b int); create table c (d int)', 'create table a (b int)\ncreate table c (d int)'),
  harmless: example("create table a (b text default ';')\n\ninsert into a values ('x; y');\n", '-- only a comment\n'),
}

export const migrationRules = [survivesCitus, noClock, noClockInCode, oneStatement]
