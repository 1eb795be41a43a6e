import type { openDataTexts as sv } from './open-data-texts.sv.ts'

/** The words of open data. */
export const openDataTexts: Record<keyof typeof sv, string> = {
  open_data: 'Open data',
  open_data_lead:
    'Everybody may read a published budget without signing in. Each row has a stable id, its decision and its source.',
  open_data_budget: 'Decided budget',
  open_data_since: 'Published',
  open_data_files: 'Files',
  open_data_change: 'Publish or withdraw',
  open_data_no: 'no',
  open_data_publish: 'Publish',
  open_data_withdraw: 'Withdraw',
  open_data_csv: 'Download CSV',
  open_data_json: 'Download JSON',
  open_data_schema: 'Description of the columns',
}
