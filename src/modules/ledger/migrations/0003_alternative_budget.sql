-- An alternative budget is a political group's own until the day it is published, and fixed from then on.
alter table entry_set add column group_id text references political_group (id)

alter table entry_set add column published_on date

alter table entry_set add column replaces_id text references entry_set (id)
