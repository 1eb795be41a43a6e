import type { WorldStep } from '#server/world.ts'
import { made } from './made.ts'

/** What two readers have told about obstacles in the product. */
export function obstacles(): WorldStep[] {
  return [
    made('accessibility_report.create', 'tillgänglighet', {
      id: 'HINDER-1',
      title: 'Klippkartans staplar',
      description: 'Min skärmläsare säger bara namnet och slutdagen. Jag vill också höra när det börjar.',
      met_on: 'Klippkartan',
      received_on: '2026-11-12',
    }),
    made('accessibility_report.create', 'tillgänglighet', {
      id: 'HINDER-2',
      title: 'Lång tabell på telefonen',
      description: 'Tabellen med alla år får inte plats, och jag såg inte att den gick att dra i sidled.',
      met_on: 'Ekonomi',
      received_on: '2026-11-05',
      state: 'being_fixed',
      handling: 'En skugga ska visa att tabellen fortsätter.',
    }),
  ]
}
