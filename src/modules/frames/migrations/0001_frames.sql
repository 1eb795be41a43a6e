-- What those above say that a unit may use, what those below propose, and what a unit takes with it into the next year.
create table frame (
  like record_base including all,
  round_id text not null references planning_round (id),
  unit_id text not null references org_unit (id),
  year integer not null,
  amount_ore bigint,
  motive text,
  state text not null,
  decision_id text references decision (id)
)

create index frame_by_round on frame (round_id, year)

create table budget_proposal (
  like record_base including all,
  round_id text not null references planning_round (id),
  plan_set_id text not null references entry_set (id),
  state text not null,
  budget_set_id text references entry_set (id),
  decision_id text references decision (id)
)

create table result_unit (
  like record_base including all,
  unit_id text not null references org_unit (id),
  from_year integer not null,
  to_year integer,
  largest_surplus_ppm integer,
  largest_deficit_ppm integer,
  decision_id text references decision (id)
)
