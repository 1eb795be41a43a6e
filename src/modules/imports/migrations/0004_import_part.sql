-- A file on its way in, piece by piece; gone when it has been read in.
create table import_part (
  file_id text not null,
  part integer not null,
  account_id text not null,
  bytes bytea not null,
  recorded_at timestamptz not null,
  primary key (file_id, part)
)

alter table import_part alter column bytes set storage external
