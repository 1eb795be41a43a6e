create table cell_comment (
  like record_base including all,
  entry_set_id text not null references entry_set (id),
  unit_id text not null references org_unit (id),
  account_id text not null references account (id),
  year integer not null,
  month integer,
  answer_to_id text references cell_comment (id),
  body text not null,
  mentions jsonb not null,
  author_id text not null,
  author_name text not null,
  written_at timestamptz not null,
  reworded_at timestamptz,
  resolved_at timestamptz,
  resolved_by text
)

create index cell_comment_place on cell_comment (entry_set_id, unit_id, account_id)
