import type { InputOf } from '#core/record.ts'
import type { role } from './schema.ts'

type Grants = InputOf<typeof role>['grants']
type Verb = Grants[number]['verbs'][number]
type Area = Grants[number]['area']

const content: readonly Area[] = ['steering', 'economy', 'projects', 'premises', 'law', 'records']

const all = (areas: readonly Area[], ...verbs: Verb[]): Grants => areas.map((area) => ({ area, verbs, scope: 'all' }))
const own = (areas: readonly Area[], ...verbs: Verb[]): Grants => areas.map((area) => ({ area, verbs, scope: 'own' }))
const decided = (areas: readonly Area[]): Grants =>
  areas.map((area) => ({ area, verbs: ['read'], scope: 'all', decided_only: true }))

function roleOf(id: string, sv: [string, string], en: [string, string], grants: Grants): InputOf<typeof role> {
  return { id, name_sv: sv[0], task_sv: sv[1], name_en: en[0], task_en: en[1], grants, certainty: 'decided' }
}

/**
 * The roles that a new city starts with, row by row as in the role table (domain C.3); what a right cannot say is told
 * in docs/DECISIONS.md. They are records: the city changes them as it likes.
 */
export const standardRoles: InputOf<typeof role>[] = [
  roleOf(
    'council_member',
    ['Förtroendevald', 'Beslutade underlag och frågor'],
    ['Council member', 'Decided documents and questions'],
    [...decided(['steering', 'economy', 'projects', 'premises', 'records']), ...all(['law'], 'read')],
  ),
  roleOf(
    'group_representative',
    ['Gruppföreträdare', 'Partigruppens budgetalternativ'],
    ['Group representative', "The political group's alternative budget"],
    [
      ...decided(['steering', 'economy', 'projects', 'premises', 'records']),
      ...all(['law'], 'read'),
      ...own(['economy'], 'read', 'write', 'decide'),
    ],
  ),
  roleOf(
    'board_staff',
    ['Kommunstyrelsens kansli', 'Läser allt, bereder beslut'],
    ['Executive board staff', 'Reads all, prepares decisions'],
    [
      ...all([...content, 'safety'], 'read'),
      ...all(['steering', 'economy', 'projects', 'premises'], 'decide'),
      ...all(['records'], 'write'),
    ],
  ),
  roleOf(
    'office_controller',
    ['Controller', 'Budget, prognos och varningar'],
    ['Controller', 'Budget, forecast and warnings'],
    [...all(content, 'read'), ...all(['steering', 'economy'], 'write'), ...all(['economy'], 'approve')],
  ),
  roleOf(
    'strategist',
    ['Planerare', 'Underlag, mål och röd tråd'],
    ['Planner', 'Submissions, goals and the thread'],
    [...all(content, 'read'), ...all(['steering', 'law'], 'write')],
  ),
  roleOf(
    'committee_member',
    ['Ledamot i nämnd', 'Beslutar om nämndens underlag'],
    ['Committee member', "Decides the committee's documents"],
    [
      ...decided(['steering']),
      ...own(['steering', 'economy', 'projects'], 'read', 'decide'),
      ...all(['premises', 'law', 'records'], 'read'),
      ...own(['premises'], 'decide'),
      ...own(['safety'], 'read'),
    ],
  ),
  roleOf(
    'director',
    ['Förvaltningschef', 'Överblick och klarmarkering'],
    ['Director', 'Overview and sign-off'],
    [
      ...all(content, 'read'),
      ...own(['steering', 'economy', 'law'], 'write'),
      ...own(['safety'], 'read', 'write'),
      ...own(['projects', 'premises'], 'approve'),
    ],
  ),
  roleOf(
    'committee_controller',
    ['Controller i nämnd', 'Nämndens budget och prognos'],
    ['Committee controller', "The committee's budget and forecast"],
    [...all(['steering', 'projects', 'premises'], 'read'), ...own(['economy'], 'read', 'write')],
  ),
  roleOf(
    'project_owner',
    ['Projektägare', 'Projektens faser och pengar'],
    ['Project owner', 'Phases and money of projects'],
    [
      ...all(['steering', 'projects', 'premises'], 'read'),
      ...own(['economy'], 'read'),
      ...own(['projects'], 'write', 'approve'),
    ],
  ),
  roleOf(
    'premises_strategist',
    ['Lokalstrateg', 'Lokaler, hyror och flyttar'],
    ['Premises strategist', 'Premises, rents and moves'],
    [...all(['steering', 'projects', 'premises'], 'read'), ...all(['premises'], 'write')],
  ),
  roleOf(
    'lawyer',
    ['Jurist', 'Lagbevakning'],
    ['Lawyer', 'Law watch'],
    [...all(['steering', 'projects', 'law', 'records'], 'read'), ...all(['law'], 'write')],
  ),
  roleOf(
    'auditor',
    ['Revisor', 'Läser allt, även historik'],
    ['Auditor', 'Reads all, history too'],
    [...all([...content, 'safety', 'administration'], 'read')],
  ),
  roleOf(
    'registrar',
    ['Registrator', 'Diarium och beslut'],
    ['Registrar', 'Register and decisions'],
    [...all(content, 'read'), ...all(['records'], 'write')],
  ),
  roleOf(
    'administrator',
    ['Administratör', 'Konton, roller och inställningar'],
    ['Administrator', 'Accounts, roles and settings'],
    [...all(['administration'], 'read', 'write')],
  ),
]
