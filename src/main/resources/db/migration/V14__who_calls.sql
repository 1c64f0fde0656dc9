-- Who calls: what is known of a number's line, whom a business keeps on its lists, and what is odd about a call.

-- What the carrier says of a number's line, and of texts to it that came back; each word counts for 90 days.
create table number_line (
  e164            varchar(16) primary key,
  line_type       varchar(16),
  looked_up_at    timestamp with time zone,
  returned_code   varchar(32),
  returned_reason varchar(200),
  returned_at     timestamp with time zone
);
insert into number_line (e164, returned_code, returned_reason, returned_at)
  select e164, code, reason, since from unreachable_number;
drop table unreachable_number;

-- Numbers that a business knows: do-not-text, customer, vip, takes-texts.
create table listed_number (
  business_id varchar(64) not null,
  e164        varchar(16) not null,
  list        varchar(16) not null,
  name        varchar(60) not null,
  note        varchar(200) not null,
  added_by    varchar(64) not null,
  since       timestamp with time zone not null,
  constraint listed_number_key primary key (business_id, e164, list)
);
insert into listed_number (business_id, e164, list, name, note, added_by, since)
  select business_id, e164, 'do-not-text', '', '', 'owner''s phone', since from do_not_text;
drop table do_not_text;

-- How long a call rang, and what the carrier's check of its caller id said, where telephony tells.
alter table missed_call add column rang_seconds integer;
alter table missed_call add column attestation varchar(8);
create index missed_call_of_caller on missed_call (caller, ended_at);
alter table voice_call add column rang_seconds integer;
alter table voice_call add column attestation varchar(8);
