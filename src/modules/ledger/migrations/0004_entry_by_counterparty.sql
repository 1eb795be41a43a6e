create index entry_by_counterparty on entry (entry_set_id, counterparty_id) where counterparty_id is not null
