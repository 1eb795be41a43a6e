create table accessibility_report (
  like record_base including all,
  title text not null,
  description text not null,
  met_on text,
  contact text,
  received_on date not null,
  state text not null,
  handling text
)
