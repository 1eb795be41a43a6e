-- The first and the last day that an account takes amounts, inclusive; null is always, or until further notice.
alter table account add column valid_from date

alter table account add column valid_to date
