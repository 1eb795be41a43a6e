import type { World } from '#server/world.ts'
import { areaMap } from './area-map.ts'
import { document } from './document.ts'
import { budget2027, decisions, economy, money } from './economy.ts'
import { fact } from './fact.ts'
import { laws, lawsLater } from './laws.ts'
import { organisation, roles } from './organisation.ts'
import { outlook } from './outlook.ts'
import { premises } from './premises.ts'
import { projects } from './projects.ts'
import { aims, priorities, promises, rounds, steeringDocuments, surveys } from './steering.ts'

const written = '2025-04-01'

const personas = [
  { id: 'controller', name: 'Controller', role_id: 'office_controller', unit_id: 'SLK' },
  { id: 'planerare', name: 'Planerare', role_id: 'strategist', unit_id: 'SLK' },
  { id: 'projektagare', name: 'Projektägare', role_id: 'project_owner', unit_id: 'KS' },
  { id: 'lokalstrateg', name: 'Lokalstrateg', role_id: 'premises_strategist', unit_id: 'SLK' },
  { id: 'chef', name: 'Förvaltningschef', role_id: 'director', unit_id: 'SLK' },
  { id: 'fortroendevald', name: 'Förtroendevald', role_id: 'council_member', unit_id: 'KF' },
  { id: 'kansli', name: 'Kommunstyrelsens kansli', role_id: 'board_staff', unit_id: 'KS' },
  { id: 'revisor', name: 'Revisor', role_id: 'auditor', unit_id: 'REVK' },
  { id: 'administrator', name: 'Administratör', role_id: 'administrator', unit_id: null },
]

const assignments = personas.map(
  (persona) =>
    [
      'role_assignment.create',
      {
        id: `roll-${persona.id}`,
        account_id: `underlag-2026.${persona.id}`,
        role_id: persona.role_id,
        unit_id: persona.unit_id,
        source_document: 'Riktning',
        source_section: 'exempelpersoner',
      },
    ] as const,
)

/**
 * The city that holds the facts of the executive board's budget input for 2026 and nothing else. What the document
 * leaves out stays unknown and shows as a gap.
 */
export const underlag2026: World = {
  id: 'underlag-2026',
  city_name: 'Stockholms stad',
  example_data: false,
  personas,
  batches: [
    {
      recorded_on: written,
      by: 'Underlaget',
      steps: [
        ...organisation,
        areaMap,
        ...roles,
        ...assignments,
        ...decisions,
        ...rounds,
        ...economy,
        ...outlook,
        ...laws,
        ...projects,
        ...premises,
        ...priorities,
        ...aims,
        ...steeringDocuments,
        ...promises,
        ...surveys,
        ...money,
        fact(
          'link.create',
          '4.3.6',
          { id: 'LANK-SMART-KAPITAL', from_id: 'STYR-SMART', to_id: 'KAPITAL-SMART', kind: 'depends_on' },
          'conditional',
        ),
        ...document,
      ],
    },
    ...lawsLater,
    { recorded_on: '2026-10-15', by: 'Kommunfullmäktiges kansli', steps: budget2027 },
  ],
}
