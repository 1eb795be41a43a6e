-- An extract of staff that has been read in, and the groups that it gave.
create table staff_extract (
  like record_base including all,
  file_name text not null,
  sha256 text not null,
  unit_id text not null references org_unit (id),
  entry_set_id text not null references entry_set (id),
  pay_account_id text not null references account (id),
  social_fee_account_id text not null references account (id),
  columns text not null,
  starts_on date not null,
  group_ids jsonb not null,
  state text not null check (state in ('read_in', 'undone')),
  undone_reason text
)

create unique index staff_extract_once on staff_extract
  (sha256, entry_set_id, unit_id, pay_account_id, social_fee_account_id, md5(columns)) where state = 'read_in'
