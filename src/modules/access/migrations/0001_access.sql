create table role (
  like record_base including all,
  name_sv text not null,
  name_en text not null,
  task_sv text not null,
  task_en text not null,
  grants jsonb not null
)

create table role_assignment (
  like record_base including all,
  account_id text not null,
  role_id text not null references role (id),
  unit_id text references org_unit (id),
  valid_from date,
  valid_to date
)

create index role_assignment_of_account on role_assignment (account_id)
