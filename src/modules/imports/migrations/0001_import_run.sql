create table import_run (
  like record_base including all,
  file_name text not null,
  sha256 text not null,
  import_kind text not null,
  unit_id text not null references org_unit (id),
  entry_set_id text not null references entry_set (id),
  state text not null check (state in ('posted', 'undone')),
  company text,
  vouchers integer not null,
  rows integer not null,
  entries integer not null,
  left_out integer not null,
  sum_ore bigint not null,
  controls integer not null,
  checksum text not null,
  accepted jsonb not null,
  undone_reason text
)

create unique index import_run_once on import_run (sha256) where state = 'posted'
