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
  open_data_publish_asked: 'Publish {set}?',
  open_data_publish_means:
    'Everybody may read the rows below without signing in, until it is withdrawn. What others have already fetched cannot be taken back.',
  open_data_publish_sure: 'Publish {count} rows',
  open_data_published: '{set} is published. Everybody may read it.',
  open_data_withdraw_asked: 'Withdraw {set}?',
  open_data_withdraw_means:
    'The files cease to be. A copy may be shown for a minute at most, and what others have already fetched cannot be taken back.',
  open_data_withdraw_sure: 'Withdraw {count} rows',
  open_data_withdrawn: '{set} is withdrawn.',
  open_data_what: 'What the files hold',
  open_data_rows: 'Rows',
  open_data_units: 'Units',
  open_data_unknown_count: 'Unknown amounts',
  open_data_net: 'Net of operations, SEK m',
  open_data_investment_net: 'Net of investments, SEK m',
  open_data_all: 'All years',
}
