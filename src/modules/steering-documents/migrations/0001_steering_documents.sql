create table steering_document (
  like record_base including all,
  title text not null,
  kind text not null,
  unit_id text not null references org_unit (id),
  decider_unit_id text references org_unit (id),
  state text not null,
  valid_from date,
  valid_to date,
  review_on date,
  date_precision text not null,
  condition text,
  needs_money text not null,
  replaces_id text references steering_document (id)
)
