create table document_template (
  like record_base including all,
  name text not null,
  document_kind text not null,
  valid_from date,
  sections jsonb not null
)

create table plan_document (
  like record_base including all,
  title text not null,
  subtitle text,
  document_kind text not null,
  unit_id text not null references org_unit (id),
  round_id text not null references planning_round (id),
  template_id text not null references document_template (id),
  language text not null,
  case_no text,
  state text not null,
  decision_id text references decision (id),
  copied_from_id text references plan_document (id)
)

create table document_section (
  like record_base including all,
  document_id text not null references plan_document (id),
  number text not null,
  title text not null,
  body jsonb not null,
  explicit_none boolean not null
)

create unique index document_section_number on document_section (document_id, number)

create table document_version (
  document_id text not null references plan_document (id),
  number integer not null,
  content jsonb not null,
  figures jsonb not null,
  decision_id text not null references decision (id),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (document_id, number)
)
