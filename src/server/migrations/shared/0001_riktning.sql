create table city (
  id text primary key,
  name text not null,
  schema_name text not null unique,
  role_name text not null unique,
  world text,
  demo boolean not null,
  created_at timestamptz not null
)

create table account (
  id text primary key,
  city_id text not null references city (id) on delete cascade,
  username text not null,
  name text not null,
  password_hash text,
  demo boolean not null default false,
  position integer not null default 0,
  suspended_at timestamptz,
  created_at timestamptz not null,
  unique (city_id, username)
)

create table session (
  token_hash text primary key,
  account_id text not null references account (id) on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
)

create table sign_in_failure (
  city_id text not null references city (id) on delete cascade,
  username text not null,
  failed_at timestamptz not null
)

create index sign_in_failure_recent on sign_in_failure (city_id, username, failed_at)

create table job_progress (
  job_id text primary key,
  name text not null,
  city_id text,
  started_by text not null,
  done integer not null,
  total integer,
  message text not null,
  cancel_requested boolean not null default false,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  result jsonb,
  updated_at timestamptz not null
)

create table instance (
  singleton boolean primary key check (singleton),
  pid integer not null,
  address text not null,
  started_at timestamptz not null
)
