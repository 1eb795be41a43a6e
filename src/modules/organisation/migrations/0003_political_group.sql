create table political_group (
  like record_base including all,
  name text not null,
  short_name text
)
