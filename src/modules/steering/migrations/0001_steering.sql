create table activity (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  starts_on date,
  ends_on date,
  date_precision text not null,
  state text not null
)

create table assignment (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  given_by_unit_id text references org_unit (id),
  due_on date,
  date_precision text not null,
  state text not null
)

create table goal (
  like record_base including all,
  title text not null,
  level text not null,
  owner_unit_id text references org_unit (id),
  parent_id text references goal (id),
  mandate text,
  valid_from date,
  valid_to date
)

create table priority (
  like record_base including all,
  number integer not null,
  title text not null,
  unit_id text not null references org_unit (id),
  round_id text not null references planning_round (id),
  owner_unit_id text references org_unit (id),
  sections jsonb not null
)

create table steering_model (
  like record_base including all,
  name text not null,
  valid_from date,
  valid_to date,
  levels jsonb not null,
  scales jsonb not null
)

create table target (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  kind text not null,
  measure text,
  value_unit text,
  baseline_value double precision,
  baseline_year integer,
  target_value double precision,
  deadline date,
  priority_id text references priority (id)
)
