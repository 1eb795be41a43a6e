create table comment (
  like record_base including all,
  section_id text not null references document_section (id),
  paragraph_id text not null,
  figure_id text,
  answer_to_id text references comment (id),
  body text not null,
  mentions jsonb not null,
  author_id text not null,
  author_name text not null,
  written_at timestamptz not null,
  reworded_at timestamptz,
  resolved_at timestamptz,
  resolved_by text
)

create index comment_section on comment (section_id)
