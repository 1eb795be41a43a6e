alter table cell_comment add column limited_to text

alter table cell_comment add column activity_code_id text references activity_code (id)

alter table cell_comment add column project_id text
