-- The backups that have been made of the city, and when each was read back whole. Append-only. A backup holds those
-- that were made before it.
create table backup_made (
  id text primary key,
  name text not null,
  rows bigint not null,
  sha256 text not null,
  verified_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null
)
