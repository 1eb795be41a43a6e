create table org_unit (
  like record_base including all,
  name text not null,
  short_name text,
  kind text not null,
  parent_id text references org_unit (id),
  valid_from date,
  valid_to date,
  successor_id text references org_unit (id)
)

create table area (
  like record_base including all,
  name text not null,
  kind text not null,
  parent_id text references area (id),
  valid_from date,
  valid_to date
)
