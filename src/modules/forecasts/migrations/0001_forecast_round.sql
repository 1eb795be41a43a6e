create table forecast_round (
  like record_base including all,
  title text not null,
  year integer not null,
  through_month integer not null check (through_month between 1 and 12),
  due_on date,
  state text not null,
  drift_ppm integer not null,
  difference_ppm integer not null,
  requires_measures boolean not null,
  committee_set_id text references entry_set (id),
  office_set_id text references entry_set (id)
)

create table forecast (
  like record_base including all,
  round_id text not null references forecast_round (id),
  unit_id text not null references org_unit (id),
  state text not null,
  submitted_on date,
  submitted_by text,
  fixed_on date,
  returned_because text,
  unique (round_id, unit_id)
)

create table forecast_line (
  like record_base including all,
  forecast_id text not null references forecast (id),
  view text not null,
  account_id text not null references account (id),
  amount_ore bigint,
  suggestion_ore bigint,
  reasons jsonb not null,
  cause text,
  comment text,
  measures text,
  unique (forecast_id, view, account_id)
)
