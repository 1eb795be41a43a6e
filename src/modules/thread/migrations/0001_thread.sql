create table link (
  like record_base including all,
  from_id text not null,
  to_id text not null,
  kind text not null,
  state text not null,
  reason text
)
