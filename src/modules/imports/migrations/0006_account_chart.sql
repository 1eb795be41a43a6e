-- A version of the chart of accounts, as a file gave it, and what it said of each account.
create table account_chart (
  like record_base including all,
  name text not null,
  valid_from date not null unique,
  file_name text not null,
  sha256 text not null,
  accounts integer not null,
  added integer not null,
  renamed integer not null,
  moved integer not null,
  ended integer not null,
  accepted jsonb not null
)

create table chart_account (
  like record_base including all,
  chart_id text not null references account_chart (id),
  number text not null,
  name text not null,
  kind text not null check (kind in ('cost', 'revenue', 'outlay', 'inflow', 'balance')),
  parent_number text,
  account_id text references account (id),
  valid_from date not null,
  valid_to date,
  becomes text,
  change text not null check (change in ('unchanged', 'added', 'renamed', 'moved', 'ended')),
  name_before text,
  parent_before text,
  unique (chart_id, number)
)
