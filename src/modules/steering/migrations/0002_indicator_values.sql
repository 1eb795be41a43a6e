alter table target add column by_sex boolean not null default false

alter table activity add column resources text not null default 'unknown'

create table indicator_value (
  like record_base including all,
  target_id text not null references target (id),
  year integer not null,
  sex text not null,
  value double precision
)
