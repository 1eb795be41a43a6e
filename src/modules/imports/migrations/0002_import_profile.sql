create table import_profile (
  like record_base including all,
  name text not null,
  account_column text,
  amount_column text,
  unit_column text,
  period_column text,
  year_column text,
  month_column text,
  voucher_column text,
  text_column text,
  activity_column text,
  project_column text,
  counterparty_column text,
  header_row integer not null,
  sheet text,
  delimiter text,
  encoding text,
  decimal text not null,
  amount_unit text not null,
  sign text not null,
  account_codes text not null,
  unit_codes text not null,
  activity_codes text not null,
  project_codes text not null,
  counterparty_codes text not null
)

alter table import_run add column profile_id text references import_profile (id)

alter table import_run add column unknown_count integer not null default 0
