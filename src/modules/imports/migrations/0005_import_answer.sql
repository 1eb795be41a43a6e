-- What a job has read in, until no job can be run again that would ask for it.
create table import_answer (
  job_id text primary key,
  result jsonb not null,
  recorded_at timestamptz not null
)
