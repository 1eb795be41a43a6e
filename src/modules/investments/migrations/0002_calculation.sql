alter table investment_line add column price_year integer

alter table investment_line add column calculated_on date

alter table investment_line add column decided_total_ore bigint

alter table investment_line add column tolerance_ppm integer not null default 150000
