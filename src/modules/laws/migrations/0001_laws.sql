create table law_item (
  like record_base including all,
  title text not null,
  kind text not null,
  reference text,
  stage text not null,
  in_force_on date,
  in_force_precision text not null,
  in_force_state text not null,
  owner_unit_id text references org_unit (id),
  effect text,
  effect_ore_per_year bigint,
  verified_on date,
  verified_by text,
  national_item_id text references law_item (id)
)

create table law_date (
  like record_base including all,
  law_item_id text not null references law_item (id),
  title text not null,
  stage text not null,
  occurs_on date not null,
  date_precision text not null,
  state text not null
)

create table law_task (
  like record_base including all,
  law_item_id text not null references law_item (id),
  title text not null,
  kind text not null,
  unit_id text references org_unit (id),
  due_on date,
  date_precision text not null,
  state text not null
)
