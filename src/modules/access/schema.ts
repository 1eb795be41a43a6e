import { z } from 'zod'
import { endpoint, verbs } from '#core/endpoint.ts'
import { areas, isoDate, recordId, recordType } from '#core/record.ts'

const roleGrant = z.strictObject({
  area: z.enum(areas),
  verbs: z.array(z.enum(verbs)).min(1),
  /** `own` is the unit of the assignment and those below it. */
  scope: z.enum(['all', 'own']),
  decided_only: z.boolean().default(false),
})

/** What a role may do. The city's own data: a new role or a changed right is a record, not code (domain C.3). */
export const role = recordType({
  name: 'role',
  path: 'roles',
  area: 'administration',
  title: 'name_sv',
  fields: () => ({
    name_sv: z.string().min(1).max(80),
    name_en: z.string().min(1).max(80),
    task_sv: z.string().max(120),
    task_en: z.string().max(120),
    grants: z.array(roleGrant),
  }),
})

/** A person has a role, for a unit and those below it, from a day to a day. */
export const roleAssignment = recordType({
  name: 'role_assignment',
  path: 'role-assignments',
  area: 'administration',
  refs: { role_id: 'role', unit_id: 'org_unit', group_id: 'political_group' },
  fields: () => ({
    account_id: recordId,
    role_id: recordId,
    /** The scope of `own` rights; null gives only the rights that hold for all. */
    unit_id: recordId.nullable().default(null),
    valid_from: isoDate.nullable().default(null),
    /** Last day, inclusive. */
    valid_to: isoDate.nullable().default(null),
    /** The account whose role it is, when it is lent to another person for a time; null for a role of one's own. */
    on_behalf_of: recordId.nullable().default(null),
    /** The political group that the role is for: `own` is then what the group has of its own. Never beside a unit. */
    group_id: recordId.nullable().default(null),
  }),
})

/**
 * What somebody needs to know to give roles, whatever else they may read. Accounts lie outside the city's records and
 * have no history, so those of today are told whatever day is read.
 */
export const listPeople = endpoint({
  name: 'person.list',
  method: 'GET',
  path: '/people',
  input: z.strictObject({}),
  output: z.strictObject({
    /** The day that roles are held or over on. */
    today: isoDate,
    rows: z.array(z.strictObject({ account_id: z.string(), name: z.string() })),
    units: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    /** The political groups that a role can be for. */
    groups: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  }),
  permission: { area: 'administration', verb: 'read' },
  summary: 'Who may sign in to the city, and the units that they can have a role in',
})

const persona = z.strictObject({
  account_id: z.string(),
  name: z.string(),
  role_sv: z.string(),
  role_en: z.string(),
  task_sv: z.string(),
  task_en: z.string(),
  unit_id: z.string().nullable(),
  unit_name: z.string().nullable(),
})

export const listCitiesEndpoint = endpoint({
  name: 'city.list',
  method: 'GET',
  path: '/cities',
  scope: 'shared',
  input: z.strictObject({}),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        demo: z.boolean(),
        /** People one can be with one click; empty where demonstration is switched off. */
        personas: z.array(persona),
      }),
    ),
  }),
  permission: 'public',
  summary: 'The cities on this server and, in example cities, whom one can sign in as',
})

const signedIn = z.strictObject({
  account_id: z.string(),
  name: z.string(),
  city_id: z.string(),
  demo: z.boolean(),
})

export const signIn = endpoint({
  name: 'session.create',
  method: 'POST',
  path: '/session',
  scope: 'shared',
  input: z.strictObject({
    city_id: z.string().max(64),
    username: z.string().min(1).max(120),
    password: z.string().min(1).max(200),
  }),
  output: signedIn,
  permission: 'public',
  audit: 'session.create',
  summary: 'Sign in with a name and a password',
})

export const signInAsPersona = endpoint({
  name: 'session.create_persona',
  method: 'POST',
  path: '/session/persona',
  scope: 'shared',
  input: z.strictObject({ city_id: z.string().max(64), account_id: recordId }),
  output: signedIn,
  permission: 'public',
  audit: 'session.create_persona',
  summary: 'Enter an example city as one of its people, where demonstration is switched on',
})

export const signOut = endpoint({
  name: 'session.remove',
  method: 'DELETE',
  path: '/session',
  scope: 'shared',
  input: z.strictObject({}),
  output: z.strictObject({ signed_out: z.literal(true) }),
  permission: 'public',
  audit: 'session.remove',
  summary: 'Sign out',
})

export const whoAmI = endpoint({
  name: 'session.get',
  method: 'GET',
  path: '/session',
  scope: 'shared',
  input: z.strictObject({}),
  output: z.strictObject({
    account: signedIn.nullable(),
    /** What the person may do in their city today, so that a page need not offer what would be refused. */
    grants: z.array(
      z.strictObject({
        area: z.enum(areas),
        verb: z.enum(verbs),
        /** The units that it holds for; null is all of them. */
        unit_ids: z.array(z.string()).readonly().nullable(),
        decided_only: z.boolean(),
      }),
    ),
    /** What they may do with what political groups have of their own. */
    groups: z.array(z.strictObject({ group_id: z.string(), verb: z.enum(verbs) })),
  }),
  permission: 'public',
  summary: 'Who is signed in, and what they may do',
})

/** The ways in that lie outside any city. */
export const sharedEndpoints = [listCitiesEndpoint, signIn, signInAsPersona, signOut, whoAmI]
