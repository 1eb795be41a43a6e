create table cost_driver (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  entry_set_id text not null references entry_set (id),
  account_id text not null references account (id),
  volume_unit text not null,
  volumes jsonb not null,
  volume_source text,
  price_ore bigint,
  price_year integer not null,
  price_source text,
  index_ppm integer,
  index_source text
)

create table staff_group (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id),
  entry_set_id text not null references entry_set (id),
  pay_account_id text not null references account (id),
  social_fee_account_id text not null references account (id),
  posts integer,
  full_time_ppm integer not null,
  vacancy_ppm integer not null,
  monthly_pay_ore bigint,
  social_fee_ppm integer,
  pay_rise_ppm integer,
  starts_on date not null,
  ends_on date,
  pay_source text
)
