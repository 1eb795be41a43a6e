create index entry_by_posting on entry (posting_id)
