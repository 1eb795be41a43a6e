alter table area add column shape_code text

create table area_map (
  like record_base including all,
  name text not null,
  coordinates text not null,
  credit text not null,
  licence text,
  shapes jsonb not null
)
