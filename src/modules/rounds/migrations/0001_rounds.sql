create table decision (
  like record_base including all,
  title text not null,
  body_id text not null references org_unit (id),
  decided_on date,
  paragraph text,
  case_no text,
  kind text not null,
  conditions text,
  financing text
)

create table planning_round (
  like record_base including all,
  title text not null,
  budget_year integer not null,
  horizon_years integer not null,
  election_year boolean not null,
  state text not null,
  instructions text,
  decision_id text references decision (id)
)

create table round_step (
  like record_base including all,
  round_id text not null references planning_round (id),
  title text not null,
  due_on date not null,
  statutory boolean not null,
  legal_reference text,
  unit_id text references org_unit (id),
  done_on date
)

create table submission (
  like record_base including all,
  round_id text not null references planning_round (id),
  unit_id text not null references org_unit (id),
  document_kind text not null,
  obligatory boolean not null,
  due_on date,
  state text not null,
  waiver_reason text,
  unique (round_id, unit_id, document_kind)
)
