-- The columns that every record has; tables copy them with "like record_base including all". Always empty.
create table record_base (
  id text primary key,
  version integer not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  source_document text,
  source_section text,
  certainty text not null,
  synthetic boolean not null
)

create table history (
  seq bigint generated always as identity primary key,
  table_name text not null,
  row_id text not null,
  version integer not null,
  operation text not null check (operation in ('create', 'revise', 'remove')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  row jsonb
)

create index history_of_row on history (table_name, row_id, seq desc)

create table audit_event (
  seq bigint primary key,
  recorded_at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  verb text not null,
  subject_id text,
  detail jsonb not null,
  images jsonb not null,
  previous_hash text not null,
  hash text not null unique
)

create table audit_head (
  singleton boolean primary key check (singleton),
  seq bigint not null,
  hash text not null
)

insert into audit_head (singleton, seq, hash) values (true, 0, '')

create table idempotency (
  key text not null,
  actor_id text not null,
  request_hash text not null,
  status integer not null,
  etag text,
  body jsonb not null,
  recorded_at timestamptz not null,
  primary key (actor_id, key)
)
