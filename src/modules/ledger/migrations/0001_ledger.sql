create table account (
  like record_base including all,
  name text not null,
  kind text not null check (kind in ('cost', 'revenue', 'outlay', 'inflow')),
  parent_id text references account (id),
  chart text not null
)

create table activity_code (
  like record_base including all,
  name text not null,
  parent_id text references activity_code (id)
)

create table counterparty (
  like record_base including all,
  name text not null,
  inside_group boolean not null
)

create table entry_set (
  like record_base including all,
  name text not null,
  kind text not null,
  first_year integer not null,
  last_year integer not null check (last_year >= first_year),
  decision_id text references decision (id),
  base_set_id text references entry_set (id)
)

create table entry (
  seq bigint generated always as identity primary key,
  posting_id text not null,
  entry_set_id text not null references entry_set (id),
  year integer not null,
  month integer check (month between 1 and 12),
  unit_id text not null references org_unit (id),
  account_id text not null references account (id),
  activity_id text references activity_code (id),
  project_id text,
  counterparty_id text references counterparty (id),
  amount_ore bigint,
  certainty text not null,
  condition text,
  reason text not null,
  source_kind text,
  source_id text,
  source_document text,
  source_section text,
  decision_id text references decision (id),
  synthetic boolean not null,
  retracts_seq bigint unique references entry (seq),
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint conditional_has_condition check (certainty <> 'conditional' or condition is not null),
  constraint unknown_has_no_amount check (certainty <> 'unknown' or amount_ore is null)
)

create index entry_by_set_unit on entry (entry_set_id, unit_id, year)

create index entry_by_source on entry (source_kind, source_id)
