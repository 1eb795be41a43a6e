create table group_member (
  like record_base including all,
  unit_id text not null references org_unit (id),
  counterparty_id text references counterparty (id),
  owned_ppm integer,
  valid_from date,
  valid_to date
)

create table consolidation (
  like record_base including all,
  title text not null,
  entry_set_id text not null references entry_set (id),
  first_year integer not null,
  last_year integer not null,
  tolerance_ore bigint not null,
  opening_debt_ore bigint,
  depreciation_account_id text references account (id),
  sales_account_id text references account (id),
  tax_account_id text references account (id),
  gains_account_id text references account (id)
)

create table balance_requirement (
  like record_base including all,
  consolidation_id text not null references consolidation (id),
  year integer not null,
  other_adjustments_ore bigint,
  equity_ore bigint,
  reserve_before_ore bigint,
  reserved_ore bigint,
  restored_by integer
)
