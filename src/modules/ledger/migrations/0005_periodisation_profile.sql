-- How a year is spread over its months, by weights of one's own.
create table periodisation_profile (
  like record_base including all,
  name text not null,
  reason text,
  january integer not null,
  february integer not null,
  march integer not null,
  april integer not null,
  may integer not null,
  june integer not null,
  july integer not null,
  august integer not null,
  september integer not null,
  october integer not null,
  november integer not null,
  december integer not null
)
