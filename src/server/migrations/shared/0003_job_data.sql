-- What a job was started with, so that those whom it concerns can find it.
alter table job_progress add column data jsonb not null default '{}'
