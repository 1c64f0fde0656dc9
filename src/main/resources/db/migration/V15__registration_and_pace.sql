-- What the carrier last said of a line's registration. asked_at is the claim of whoever asks, so that one node does; read_at is null until
-- the carrier has answered once.
create table line_registration (
  line             varchar(16) primary key,
  kind             varchar(16),
  status           varchar(16),
  reason           varchar(500),
  texts_per_minute integer,
  segments_per_day integer,
  read_at          timestamp with time zone,
  asked_at         timestamp with time zone not null
);

-- How far a line has used up its pace, and the last turn given to texts that wait: answers, first texts, all others.
create table line_pace (
  line             varchar(16) primary key,
  used_until       timestamp with time zone not null,
  answer_until     timestamp with time zone not null,
  first_text_until timestamp with time zone not null,
  rest_until       timestamp with time zone not null
);

-- Until when the carrier asked the account to send nothing (429); one row.
create table carrier_rest (
  id       integer primary key,
  until_at timestamp with time zone not null
);
insert into carrier_rest (id, until_at) values (1, timestamp with time zone '2000-01-01 00:00:00+00');

-- Segments handed to the carrier a business and carrier's day, which ends at midnight in Los Angeles.
create table carrier_day (
  business_id varchar(64) not null,
  carrier_day date not null,
  segments    integer not null,
  constraint carrier_day_key primary key (business_id, carrier_day)
);
