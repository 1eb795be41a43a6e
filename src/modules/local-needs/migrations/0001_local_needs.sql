create table local_need (
  like record_base including all,
  title text not null,
  description text not null,
  area_id text not null references area (id),
  raised_by_unit_id text not null references org_unit (id),
  evidence text,
  rank integer
)

create table need_answer (
  like record_base including all,
  need_id text not null references local_need (id),
  unit_id text not null references org_unit (id),
  answer text not null,
  motive text,
  answered_on date,
  activity_id text references activity (id)
)
