import { standardRoles } from '#modules/access/standard-roles.ts'
import type { WorldPersona, WorldStep } from '#server/world.ts'
import { made } from './made.ts'

export const personas: readonly WorldPersona[] = [
  { id: 'controller', name: 'Controller', role_id: 'office_controller', unit_id: 'SLK' },
  { id: 'planerare', name: 'Planerare', role_id: 'strategist', unit_id: 'SLK' },
  { id: 'projektagare', name: 'Projektägare', role_id: 'project_owner', unit_id: 'UBN' },
  { id: 'lokalstrateg', name: 'Lokalstrateg', role_id: 'premises_strategist', unit_id: 'SLK' },
  { id: 'chef', name: 'Förvaltningschef', role_id: 'director', unit_id: 'UBN' },
  { id: 'stadsdel', name: 'Controller i Tallvinge', role_id: 'committee_controller', unit_id: 'TAL' },
  { id: 'fortroendevald', name: 'Förtroendevald', role_id: 'council_member', unit_id: 'KF' },
  { id: 'opposition', name: 'Gruppföreträdare', role_id: 'group_representative', unit_id: null, group_id: 'SAMLING' },
  { id: 'kansli', name: 'Kommunstyrelsens kansli', role_id: 'board_staff', unit_id: 'KS' },
  { id: 'revisor', name: 'Revisor', role_id: 'auditor', unit_id: 'REVK' },
  { id: 'administrator', name: 'Administratör', role_id: 'administrator', unit_id: null },
]

export function people(): WorldStep[] {
  return [
    ...standardRoles.map((role) => made('role.create', 'roller', role)),
    made('political_group.create', 'partigrupper', { id: 'SAMLING', name: 'Mälarsamlingen', short_name: 'MS' }),
    made('political_group.create', 'partigrupper', { id: 'VATTEN', name: 'Vattenpartiet', short_name: 'VP' }),
    ...personas.map(({ id, role_id, unit_id, group_id = null }) =>
      made('role_assignment.create', 'roller', {
        id: `roll-${id}`,
        account_id: `malarstad.${id}`,
        role_id,
        unit_id,
        group_id,
      }),
    ),
    made('role_assignment.create', 'roller', {
      id: 'roll-vikarie-2026',
      account_id: 'malarstad.planerare',
      role_id: 'office_controller',
      unit_id: 'SLK',
      valid_from: '2026-12-21',
      valid_to: '2027-01-10',
      on_behalf_of: 'malarstad.controller',
    }),
  ]
}
