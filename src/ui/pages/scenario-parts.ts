import type { RowOf } from '#core/record.ts'
import type { scenario, scenarioChange } from '#modules/scenarios/schema.ts'

export type Scenario = RowOf<typeof scenario>
export type ScenarioChange = RowOf<typeof scenarioChange>
