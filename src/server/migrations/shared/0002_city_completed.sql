-- When all of a city was there; null while it is being made, or was when the process died.
alter table city add column completed_at timestamptz

update city set completed_at = created_at
