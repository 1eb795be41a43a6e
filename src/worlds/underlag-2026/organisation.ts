import { standardRoles } from '#modules/access/standard-roles.ts'
import type { WorldStep } from '#server/world.ts'
import { fact } from './fact.ts'

const unit = (
  id: string,
  section: string,
  name: string,
  kind: string,
  parent_id: string | null = 'KF',
  short_name: string | null = null,
) => fact('org_unit.create', section, { id, name, kind, parent_id, short_name })

export const roles: WorldStep[] = standardRoles.map((role) => [
  'role.create',
  { ...role, source_document: 'Riktning', source_section: 'standardroller' },
])

/** The units and actors that the document names; groups of committees stand as one row each. */
export const organisation: WorldStep[] = [
  unit('KF', '1', 'Kommunfullmäktige', 'city_council', null, 'KF'),
  unit('KS', '1', 'Kommunstyrelsen', 'executive_board', 'KF', 'KS'),
  unit('SLK', '4.1', 'Stadsledningskontoret', 'department', 'KS', 'SLK'),
  unit('SDN', '2', 'Stadsdelsnämnderna', 'district_council'),
  unit('FN', '2', 'Facknämnderna', 'specialist_committee'),
  unit('BOLAG', '2', 'Bolagsstyrelserna', 'company'),
  unit('AMN', '3.1', 'Arbetsmarknadsnämnden', 'specialist_committee', 'FN'),
  unit('VALN', '5.4', 'Valnämnden', 'specialist_committee'),
  unit('SSHAB', '5.4', 'Stockholms Stadshus AB', 'company'),
  unit('REVK', '5.4', 'Revisionskontoret', 'department'),
  unit('FASTK', '5.5.2', 'Fastighetskontoret', 'department'),
  unit('OBJ-SOC', '4.3.3', 'Objekt Sociala system, it-nära förvaltning', 'unit', null),
  unit('INKOP', '3.7', 'Inköpsorganisationen med kategoriteam', 'unit', null),
  unit('SEKTOR', '3.5', 'Sektorsorganisationen för civil beredskap', 'unit', null),
  unit('CESAM', '5.5.2', 'Förbundens Cesam-representanter', 'external', null),
  unit('FACK', '5.5.2', 'De fackliga organisationerna', 'external', null),
  unit('REGION', '3.1', 'Regionen', 'external', null),
  unit('KI', '4.1', 'Konjunkturinstitutet', 'external', null),
  unit('FOHM', '3.3', 'Folkhälsomyndigheten', 'external', null),
  unit('SLV', '3.3', 'Livsmedelsverket', 'external', null),
  unit('STATEN', '3.1', 'Staten', 'external', null),
  unit('EU', '3.12', 'Europeiska unionen', 'external', null),
  unit('POLIS', '3.4', 'Polisen', 'external', null),
  unit('NARINGSLIV', '3.3', 'Näringslivet', 'external', null),
  unit('AKADEMI', '3.3', 'Akademin', 'external', null),
  unit('CIVILSAMHALLE', '3.3', 'Civilsamhället', 'external', null),
  unit('NORVIK', '3.6', 'Hamnen i Norvik', 'external', null),
  fact('area.create', '3.2', { id: 'FOKUS', name: 'Stadens fokusområden', kind: 'focus_area' }),
]
