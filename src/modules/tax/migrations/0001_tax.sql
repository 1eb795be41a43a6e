create table equalisation_rule (
  like record_base including all,
  title text not null,
  state text not null,
  legal_basis text,
  first_year integer not null,
  verified_on date,
  loss_cap_per_inhabitant_ore bigint,
  amounts jsonb not null
)

create table tax_forecast (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  entry_set_id text not null references entry_set (id),
  tax_account_id text not null references account (id),
  equalisation_account_id text not null references account (id),
  fee_account_id text references account (id),
  rule_id text not null references equalisation_rule (id),
  change_id text references equalisation_rule (id),
  rate_decision_id text references decision (id),
  years jsonb not null,
  settlements jsonb not null
)
