create table scenario (
  like record_base including all,
  title text not null,
  purpose text not null,
  condition text not null,
  unit_id text references org_unit (id),
  base_set_id text not null references entry_set (id),
  base_as_of timestamptz,
  state text not null
)

create table scenario_change (
  like record_base including all,
  scenario_id text not null references scenario (id),
  position integer not null,
  title text not null,
  kind text not null,
  unit_id text references org_unit (id),
  account_id text references account (id),
  subject_id text,
  from_year integer,
  to_year integer,
  amount_ore bigint,
  share_ppm integer,
  counted_on text,
  months integer,
  moved text,
  reason text not null
)
