create table acknowledgement (
  like record_base including all,
  code text not null,
  subject_kind text not null,
  subject_id text not null,
  stance text not null,
  motive text not null,
  show_again_on date
)

-- Each time a warning appears or goes away, as the sweeps have seen it.
create table warning_sighting (
  seq bigint generated always as identity primary key,
  code text not null,
  subject_kind text not null,
  subject_id text not null,
  seen boolean not null,
  recorded_at timestamptz not null
)

create index warning_sighting_of on warning_sighting (code, subject_kind, subject_id, seq desc)
