create table assumption (
  like record_base including all,
  statement text not null,
  value text,
  said_by text,
  asserted_on date,
  expires_on date,
  subject_id text
)

create table budget_adjustment (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  subject_id text,
  kind text not null,
  amounts jsonb not null,
  motive text not null,
  state text not null,
  office_opinion text,
  financing text,
  decision_id text references decision (id)
)

create table control_total (
  like record_base including all,
  unit_id text not null references org_unit (id),
  entry_set_id text not null references entry_set (id),
  year integer not null,
  measure text not null,
  amount_ore bigint not null
)

create table earmarked_equity (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  subject_id text,
  available_to date,
  reserved_ore bigint,
  used_ore bigint,
  decision_id text references decision (id)
)

create table expected_change (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  account_kind text not null,
  direction text not null,
  amount_ore bigint,
  from_year integer,
  to_year integer,
  cause_id text
)

create table funding (
  like record_base including all,
  title text not null,
  subject_id text not null,
  unit_id text not null references org_unit (id),
  amount_ore bigint,
  valid_from date,
  valid_to date,
  account_id text references account (id),
  state text not null,
  money_from text not null,
  lasts text not null,
  decide_by date,
  decision_id text references decision (id)
)

create table reserve_line (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  subject_id text,
  from_year integer not null,
  to_year integer not null,
  amount_ore bigint,
  state text not null,
  decision_id text references decision (id)
)

create table saving_requirement (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  share_ppm integer not null,
  base text,
  from_year integer,
  state text not null,
  condition text,
  condition_id text,
  scenario_set_id text not null references entry_set (id),
  account_id text not null
)

create table saving_allocation (
  like record_base including all,
  requirement_id text not null references saving_requirement (id),
  unit_id text not null references org_unit (id),
  year integer not null,
  amount_ore bigint not null,
  measures text
)
