create table project (
  like record_base including all,
  title text not null,
  purpose text not null,
  unit_id text not null references org_unit (id),
  owner_unit_id text references org_unit (id),
  starts_on date,
  ends_on date,
  date_precision text not null,
  state text not null,
  position integer not null
)

create table benefit (
  like record_base including all,
  project_id text not null references project (id),
  title text not null,
  measure text,
  owner_unit_id text references org_unit (id),
  realised boolean not null
)

create table burn_point (
  like record_base including all,
  project_id text not null references project (id),
  year integer not null,
  month integer not null,
  account_id text not null references account (id),
  amount_ore bigint,
  kind text not null
)

create table contract (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  project_id text references project (id),
  service_area text not null,
  supplier text,
  starts_on date,
  ends_on date,
  date_precision text not null,
  state text not null
)

create table project_dependency (
  like record_base including all,
  project_id text not null references project (id),
  title text not null,
  on_id text,
  effect text not null
)

create table project_phase (
  like record_base including all,
  project_id text not null references project (id),
  title text not null,
  starts_on date,
  ends_on date,
  date_precision text not null,
  state text not null,
  planned_cost_ore bigint
)

create table system_service (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  owner_unit_id text references org_unit (id),
  maintainer_unit_id text references org_unit (id),
  shared boolean not null,
  end_of_support_on date,
  project_id text references project (id)
)
