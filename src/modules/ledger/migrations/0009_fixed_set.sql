-- The day that a plan was decided as the budget; nothing in it changes from then on.
alter table entry_set add column fixed_on date
