-- What the carrier has told of a call while it went on, each fact once and in whatever order it came. A call that was missed
-- stands in missed_call too; one that somebody took stands here alone.
create table voice_call (
  call_id        varchar(200) primary key,
  business_id    varchar(64) not null,
  forwarded_from varchar(200),
  heard_at       timestamp with time zone not null,
  -- a phone of ours was picked up: by a person or by its voicemail
  picked_up_at   timestamp with time zone,
  -- somebody pressed the key and spoke with the caller
  taken_at       timestamp with time zone,
  -- no phone of ours was answered, and none is left to ring
  unanswered_at  timestamp with time zone,
  spam           boolean not null,
  ended_at       timestamp with time zone,
  recording      varchar(1000),
  recorded_at    timestamp with time zone
);
create index voice_call_of_business on voice_call (business_id, heard_at);

-- What the phone page's caller heard, and whether they left a message.
alter table simulated_call add column heard varchar(2000) default '' not null;
alter table simulated_call add column voicemail boolean default false not null;
