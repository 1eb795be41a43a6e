-- A profile says what the columns of an extract of staff are too, and an extract by which profile it was read.
alter table import_profile add column title_column text

alter table import_profile add column posts_column text

alter table import_profile add column full_time_column text

alter table import_profile add column vacancy_column text

alter table import_profile add column pay_column text

alter table import_profile add column fee_column text

alter table import_profile add column rise_column text

alter table import_profile add column from_column text

alter table import_profile add column to_column text

alter table staff_extract add column profile_id text references import_profile (id)
