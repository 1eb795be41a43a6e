import type { RecordType } from '#core/record.ts'
import * as access from '#modules/access/schema.ts'
import * as accessibility from '#modules/accessibility/schema.ts'
import * as budget from '#modules/budget/schema.ts'
import * as comments from '#modules/comments/schema.ts'
import * as commitments from '#modules/commitments/schema.ts'
import * as costDrivers from '#modules/cost-drivers/schema.ts'
import * as documents from '#modules/documents/schema.ts'
import * as forecasts from '#modules/forecasts/schema.ts'
import * as frames from '#modules/frames/schema.ts'
import * as group from '#modules/group/schema.ts'
import * as imports from '#modules/imports/schema.ts'
import * as charts from '#modules/imports/schema-chart.ts'
import * as profiles from '#modules/imports/schema-profile.ts'
import * as staff from '#modules/imports/schema-staff.ts'
import * as investments from '#modules/investments/schema.ts'
import * as laws from '#modules/laws/schema.ts'
import * as ledger from '#modules/ledger/schema.ts'
import * as open from '#modules/ledger/schema-open.ts'
import * as localNeeds from '#modules/local-needs/schema.ts'
import * as organisation from '#modules/organisation/schema.ts'
import * as premises from '#modules/premises/schema.ts'
import * as projects from '#modules/projects/schema.ts'
import * as rounds from '#modules/rounds/schema.ts'
import * as scenarios from '#modules/scenarios/schema.ts'
import * as steering from '#modules/steering/schema.ts'
import * as steeringDocuments from '#modules/steering-documents/schema.ts'
import * as surveys from '#modules/surveys/schema.ts'
import * as tax from '#modules/tax/schema.ts'
import * as thread from '#modules/thread/schema.ts'
import * as warnings from '#modules/warnings/schema.ts'

/** The parts of the register, in the order of its page. */
export const registerGroups = {
  organisation: recordTypesIn(organisation),
  steering: recordTypesIn(steering, thread),
  economy: recordTypesIn(
    ledger,
    open,
    budget,
    scenarios,
    costDrivers,
    investments,
    imports,
    profiles,
    charts,
    staff,
    forecasts,
    group,
    tax,
    frames,
  ),
  projects: recordTypesIn(projects),
  premises: recordTypesIn(premises),
  law: recordTypesIn(laws, steeringDocuments),
  residents: recordTypesIn(localNeeds, surveys),
  round: recordTypesIn(rounds, documents, comments, commitments),
  administration: recordTypesIn(access, accessibility, warnings),
} as const

export type RegisterGroup = keyof typeof registerGroups

const byName = new Map(
  Object.values(registerGroups)
    .flat()
    .map((type) => [type.name, type]),
)
const byPath = new Map([...byName.values()].map((type) => [type.path, type]))

export function typeOfPath(path: string): RecordType | null {
  return byPath.get(path) ?? null
}

export function typeOfName(name: string): RecordType | null {
  return byName.get(name) ?? null
}

/** The kinds of records that modules' schemas declare. */
function recordTypesIn(...schemas: readonly Readonly<Record<string, unknown>>[]): readonly RecordType[] {
  return schemas.flatMap((schema) => Object.values(schema)).filter(isRecordType)
}

function isRecordType(value: unknown): value is RecordType {
  return typeof value === 'object' && value !== null && 'fields' in value && 'append_only' in value && 'path' in value
}
