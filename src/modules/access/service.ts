import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { sql } from 'kysely'
import type { Verb } from '#core/endpoint.ts'
import type { GroupRight } from '#core/grants.ts'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { orgUnit, politicalGroup } from '#modules/organisation/schema.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Actor, Context, Database } from '#server/context.ts'
import type { Grant } from '#server/grants.ts'
import { listRecords } from '#server/records.ts'
import { role, roleAssignment } from './schema.ts'

/** Argon2id with the parameters that OWASP recommends for a sign-in: 19 MiB, two passes, one lane. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const idleMinutes = 30
const longestHours = 8
const failuresAllowed = 5
const failureMinutes = 15

export type Account = { id: string; city_id: string; username: string; name: string; demo: boolean }

export type NewAccount = {
  id: string
  city_id: string
  username: string
  name: string
  password: string | null
  demo: boolean
  /** Place in the list of personas. */
  position?: number
}

/** Makes an account; a demo persona has no password and cannot sign in with one. */
export async function addAccount(db: Database, account: NewAccount, now: string): Promise<Account> {
  const password_hash = account.password === null ? null : await hash(account.password, argon)
  const taken = await sql`select 1 from riktning.account
    where city_id = ${account.city_id} and username = ${account.username}`.execute(db)
  if (taken.rows.length > 0)
    throw new Refusal('access.username_taken', 409, { username: account.username }, [{ field: 'username' }])
  await sql`insert into riktning.account (id, city_id, username, name, password_hash, demo, position, created_at)
    values (${account.id}, ${account.city_id}, ${account.username}, ${account.name}, ${password_hash}, ${account.demo},
      ${account.position ?? 0}, ${now})`.execute(db)
  return {
    id: account.id,
    city_id: account.city_id,
    username: account.username,
    name: account.name,
    demo: account.demo,
  }
}

/**
 * The account that the name and password belong to. The same refusal for a wrong name and a wrong password, and the
 * same work done, so that nobody learns which names exist. Five failures in fifteen minutes close the name for a while.
 */
export async function checkPassword(
  db: Database,
  city_id: string,
  username: string,
  password: string,
  now: string,
): Promise<Account> {
  const since = new Date(Date.parse(now) - failureMinutes * 60_000).toISOString()
  const failures = await sql<{ count: number }>`select count(*)::int as count from riktning.sign_in_failure
    where city_id = ${city_id} and username = ${username} and failed_at > ${since}`.execute(db)
  if ((failures.rows[0]?.count ?? 0) >= failuresAllowed)
    throw new Refusal('access.too_many_failures', 429, { minutes: failureMinutes })
  const found = await sql<
    Account & { password_hash: string | null }
  >`select id, city_id, username, name, demo, password_hash
    from riktning.account where city_id = ${city_id} and username = ${username} and suspended_at is null`.execute(db)
  const account = found.rows[0]
  const right = await verify(account?.password_hash ?? (await decoyHash()), password)
  if (account?.password_hash === undefined || account.password_hash === null || !right) {
    await sql`insert into riktning.sign_in_failure (city_id, username, failed_at)
      select ${city_id}, ${username}, ${now} where exists (select 1 from riktning.city where id = ${city_id})`.execute(
      db,
    )
    throw new Refusal('access.wrong_password', 401)
  }
  const { password_hash: _, ...signedIn } = account
  return signedIn
}

let decoy: Promise<string> | null = null

function decoyHash(): Promise<string> {
  decoy ??= hash(randomBytes(16).toString('hex'), argon)
  return decoy
}

/** The persona with this id in an example city; refuses any other account. */
export async function personaAccount(db: Database, city_id: string, account_id: string): Promise<Account> {
  const found = await sql<Account>`select a.id, a.city_id, a.username, a.name, a.demo
    from riktning.account a join riktning.city c on c.id = a.city_id
    where a.city_id = ${city_id} and a.id = ${account_id} and a.demo and c.demo and a.suspended_at is null`.execute(db)
  const account = found.rows[0]
  if (account === undefined) throw new Refusal('access.no_persona', 404, { account: account_id })
  return account
}

/** Starts a session and gives its token: 256 random bits, of which the server keeps only the fingerprint. */
export async function startSession(db: Database, account: Account, now: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(Date.parse(now) + longestHours * 3_600_000).toISOString()
  await sql`delete from riktning.session where expires_at < ${now}`.execute(db)
  await sql`insert into riktning.session (token_hash, account_id, created_at, last_seen_at, expires_at)
    values (${fingerprint(token)}, ${account.id}, ${now}, ${now}, ${expires})`.execute(db)
  return token
}

export async function endSession(db: Database, token: string): Promise<void> {
  await sql`delete from riktning.session where token_hash = ${fingerprint(token)}`.execute(db)
}

/** Whose session this is; null when it is unknown, has been idle for 30 minutes, is 8 hours old, or was suspended. */
export async function accountOfSession(db: Database, token: string, now: string): Promise<Account | null> {
  const idle = new Date(Date.parse(now) - idleMinutes * 60_000).toISOString()
  const found = await sql<Account>`update riktning.session s set last_seen_at = ${now}
    from riktning.account a
    where s.token_hash = ${fingerprint(token)} and s.expires_at > ${now} and s.last_seen_at > ${idle}
      and a.id = s.account_id and a.suspended_at is null
    returning a.id, a.city_id, a.username, a.name, a.demo`.execute(db)
  return found.rows[0] ?? null
}

function fingerprint(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

type Known = Pick<Account, 'id' | 'name'>

/** The person with the rights that the city's records give today; read at every request. */
export async function actorOf(context: Context, account: Known): Promise<Actor> {
  const rights = await rightsByAccount(context, await listRecords(context, roleAssignment, { account_id: account.id }))
  return { id: account.id, name: account.name, ...(rights.get(account.id) ?? none) }
}

/** Several people with their rights today, in their order; what they share is read once. */
export async function actorsOf(context: Context, accounts: readonly Known[]): Promise<Actor[]> {
  const wanted = new Set(accounts.map(({ id }) => id))
  const all = (await listRecords(context, roleAssignment)).filter((row) => wanted.has(row.account_id))
  const rights = await rightsByAccount(context, all)
  return accounts.map(({ id, name }) => ({ id, name, ...(rights.get(id) ?? none) }))
}

type Rights = { grants: readonly Grant[]; groups: readonly GroupRight[] }

const none: Rights = { grants: [], groups: [] }

async function rightsByAccount(
  context: Context,
  all: readonly RowOf<typeof roleAssignment>[],
): Promise<Map<string, Rights>> {
  const assignments = all.filter(
    (assignment) =>
      (assignment.valid_from === null || assignment.valid_from <= context.today) &&
      (assignment.valid_to === null || assignment.valid_to >= context.today),
  )
  const roles = new Map((await listRecords(context, role)).map((row) => [row.id, row]))
  const below = new Map<string, string[]>()
  const rights = new Map<string, Rights>()
  for (const { account_id, role_id, unit_id, group_id } of assignments) {
    const units = unit_id === null ? [] : (below.get(unit_id) ?? (await subtreeOf(context, unit_id)))
    if (unit_id !== null) below.set(unit_id, units)
    const held = roles.get(role_id)?.grants ?? []
    const given = held.flatMap(({ area, verbs, scope, decided_only }) =>
      verbs.map((verb) => ({ area, verb, unit_ids: scope === 'all' ? null : units, decided_only })),
    )
    const { grants, groups } = rights.get(account_id) ?? none
    const own = group_id === null ? [] : ownVerbs(held).map((verb) => ({ group_id, verb }))
    rights.set(account_id, { grants: [...grants, ...given], groups: [...groups, ...own] })
  }
  return rights
}

/** What a role may do with the money that is its holder's own. */
function ownVerbs(grants: RowOf<typeof role>['grants']): Verb[] {
  return grants.flatMap(({ area, scope, verbs }) => (area === 'economy' && scope === 'own' ? verbs : []))
}

/** The people of the city in Swedish order, and the units that they can have a role in. */
export async function whoAndWhere(context: Context) {
  const units = (await listRecords(context, orgUnit)).map(({ id, name }) => ({ id, name }))
  const groups = (await listRecords(context, politicalGroup)).map(({ id, name }) => ({ id, name }))
  const rows = context.people.map(({ id, name }) => ({ account_id: id, name }))
  const byName = (a: { name: string }, b: { name: string }) => compareSwedish(a.name, b.name)
  return {
    today: context.today,
    rows: rows.toSorted(byName),
    units: units.toSorted(byName),
    groups: groups.toSorted(byName),
  }
}

export type Persona = {
  account_id: string
  name: string
  role_sv: string
  role_en: string
  task_sv: string
  task_en: string
  unit_id: string | null
  unit_name: string | null
}

/** The demo personas of an example city with the role that each has, in the world's order. */
export async function listPersonas(context: Context, accounts: readonly Account[]): Promise<Persona[]> {
  const roles = new Map((await listRecords(context, role)).map((row) => [row.id, row]))
  const assignments = await listRecords(context, roleAssignment)
  const units = new Map((await listRecords(context, orgUnit)).map((row) => [row.id, row.name]))
  return accounts.flatMap((account) => {
    const assignment = assignments.find((row) => row.account_id === account.id)
    const held = assignment === undefined ? undefined : roles.get(assignment.role_id)
    if (assignment === undefined || held === undefined) return []
    const { name_sv: role_sv, name_en: role_en, task_sv, task_en } = held
    return [
      {
        ...{ account_id: account.id, name: account.name, role_sv, role_en, task_sv, task_en },
        unit_id: assignment.unit_id,
        unit_name: assignment.unit_id === null ? null : (units.get(assignment.unit_id) ?? null),
      },
    ]
  })
}

export async function demoAccounts(db: Database, city_id: string): Promise<Account[]> {
  const found = await sql<Account>`select id, city_id, username, name, demo from riktning.account
    where city_id = ${city_id} and demo and suspended_at is null order by position, id`.execute(db)
  return found.rows
}
