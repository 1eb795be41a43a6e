-- What is asked for or granted is a part of what has been set aside.
alter table reserve_line add column part_of_id text references reserve_line (id)
