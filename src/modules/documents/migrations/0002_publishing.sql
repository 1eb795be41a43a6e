alter table plan_document add column published_on date
