create table investment_line (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  entry_set_id text not null references entry_set (id),
  decision_id text references decision (id),
  amounts jsonb not null
)
