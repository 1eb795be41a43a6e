-- A decided budget that everybody may read as open data, from the day it was published until it is withdrawn.
create table budget_publication (
  like record_base including all,
  entry_set_id text not null references entry_set (id),
  name text not null,
  published_on date not null,
  withdrawn_on date
)

create unique index budget_publication_once on budget_publication (entry_set_id) where withdrawn_on is null
