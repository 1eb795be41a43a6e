-- The political group that the role is for: what is "own" in it is then what the group has of its own.
alter table role_assignment add column group_id text references political_group (id)
