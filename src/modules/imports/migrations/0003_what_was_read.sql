alter table import_run add column content text not null default 'booked'

drop index import_run_once

create unique index import_run_once on import_run (sha256, content) where state = 'posted'
