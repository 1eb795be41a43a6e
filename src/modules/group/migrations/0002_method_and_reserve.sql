alter table group_member add column method text not null default 'full'

alter table balance_requirement add column used_ore bigint

alter table balance_requirement add column exempted_by_id text references decision (id)
