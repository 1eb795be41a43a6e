create table move_chain (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  state text not null
)

create table premise (
  like record_base including all,
  name text not null,
  address text,
  unit_id text not null references org_unit (id),
  landlord_unit_id text references org_unit (id),
  kinds jsonb not null,
  area_m2 double precision,
  places integer,
  strategic boolean not null,
  constraints jsonb not null,
  inventory_on date
)

create table lease (
  like record_base including all,
  title text not null,
  premise_id text not null references premise (id),
  unit_id text not null references org_unit (id),
  starts_on date,
  starts_precision text not null,
  ends_on date,
  open_end boolean not null,
  state text not null,
  rent_ore_per_year bigint,
  rent_approximate boolean not null,
  saving_ore_per_year bigint,
  account_id text references account (id),
  decision_id text references decision (id)
)

create table premise_change (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  kind text not null,
  from_premise_id text references premise (id),
  to_premise_id text references premise (id),
  starts_on date,
  ends_on date,
  date_precision text not null,
  cost_ore bigint,
  works_by_unit_id text references org_unit (id),
  move_chain_id text references move_chain (id),
  position integer not null
)

create table premise_need (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  kind text not null,
  direction text not null,
  places integer,
  area_m2 double precision,
  from_year integer not null,
  to_year integer not null,
  driver text
)

create table premises_plan_period (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  round_id text not null references planning_round (id),
  from_year integer not null,
  to_year integer not null,
  no_changes boolean not null
)

create table shared_service (
  like record_base including all,
  title text not null,
  premise_id text not null references premise (id),
  unit_id text not null references org_unit (id),
  opening text,
  used_by_unit_ids jsonb not null
)

create table cost_share (
  like record_base including all,
  shared_service_id text not null references shared_service (id),
  payer_unit_id text not null references org_unit (id),
  share_ppm integer not null,
  from_on date not null
)
