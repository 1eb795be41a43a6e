import type { staffTexts as sv } from './staff-texts.sv.ts'

/** The words of extracts of staff. */
export const staffTexts: Record<keyof typeof sv, string> = {
  staff_extracts: 'Staff extracts',
  staff_lead: 'Groups from the payroll system become groups of a plan. Facts about single persons are not read in.',
  staff_read: 'Read in a staff extract',
  staff_none: 'No staff extract has been read in.',
  staff_file: 'The file of the extract',
  staff_from: 'Holds from',
  staff_from_hint: 'for groups without a day of their own',
  staff_profile_none: 'None, by the headings of the file',
  staff_look: 'Preview the extract',
  staff_import: 'Read in the groups',
  staff_ok: '{file} can be read in. Groups: {count}. Posts: {posts}. Groups without a known number: {unknown}.',
  staff_made: '{file} has been read in. Groups: {count}.',
  staff_already:
    '{file} is already read in for the unit and accounts. Nothing has changed. Undo that first to read it in another way.',
  staff_undo_why:
    'The groups of the extract ({count}) are taken out of the plan, and what they cost is offset. Per date still shows what held.',
  staff_pay_account_id: 'Account of pay',
  staff_social_fee_account_id: 'Account of social fees',
  staff_groups: 'Groups',
  staff_group: 'Group',
  staff_posts: 'Posts',
  staff_full_time: 'Share of full time',
  staff_vacancy: 'Vacancy',
  staff_pay: 'Monthly pay, kr',
  staff_fee: 'Social fees',
  staff_when: 'Holds',
  staff_unknown: 'unknown',
}
