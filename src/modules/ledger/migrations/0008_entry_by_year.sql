-- How many entries a year has, and whether any is invented, is told without walking through the whole set.
create index entry_by_set_year on entry (entry_set_id, year, account_id, unit_id)

create index entry_synthetic on entry (entry_set_id, year) where synthetic
