import type { administrationTexts as swedish } from './administration-texts.sv.ts'

/** The words of administration and the guide. */
export const administrationTexts: Record<keyof typeof swedish, string> = {
  administration: 'Administration',
  administration_lead: 'Roles, templates, long work and the trail of every change.',
  jobs: 'Long work',
  job_city_backup: 'Back up the city',
  job_audit_verify: 'Verify the audit trail',
  job_warnings_sweep: 'Sweep the warnings',
  job_state_waiting: 'Waiting.',
  job_state_running: 'Running.',
  job_state_done: 'Done.',
  job_state_failed: 'Failed.',
  job_state_cancelled: 'Cancelled.',
  audit_trail: 'Audit trail',
  when: 'When',
  who: 'Who',
  what: 'What',
  latest: 'Latest',
  earlier: 'Earlier',
  verify_chain: 'Verify the chain',
  chain_whole: 'Whole chain, {events} events',
  chain_broken: 'Broken at event {seq}',
  help: 'Help about this page',
  guide: 'Guide',
  guide_lead: 'The guide is in Swedish.',
  guide_all: 'The whole guide',
}
