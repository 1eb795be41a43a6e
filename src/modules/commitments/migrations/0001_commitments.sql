create table commitment (
  like record_base including all,
  statement text not null,
  unit_id text not null references org_unit (id),
  owner_unit_id text references org_unit (id),
  money text not null,
  due_on date,
  date_precision text not null,
  evidence text,
  state text not null
)
