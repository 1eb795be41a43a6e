-- The account whose role this is, when another person has it for a time.
alter table role_assignment add column on_behalf_of text
