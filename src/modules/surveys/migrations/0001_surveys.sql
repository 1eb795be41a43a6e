create table survey (
  like record_base including all,
  title text not null,
  unit_id text references org_unit (id),
  asks_about text not null,
  year integer
)

create table survey_result (
  like record_base including all,
  survey_id text not null references survey (id),
  question text not null,
  area_id text references area (id),
  sex text not null,
  share_ppm integer,
  answers integer
)
