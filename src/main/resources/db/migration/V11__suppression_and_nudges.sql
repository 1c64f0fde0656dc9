-- Who said that a number is not to be texted, why, and for which line. One that the caller said is lifted by the caller alone.
alter table suppression add column line varchar(16) default '*' not null;
alter table suppression add column source varchar(16) default 'caller' not null;
alter table suppression add column reason varchar(500) default '' not null;
alter table suppression add column added_by varchar(255) default '' not null;
alter table suppression drop constraint suppression_key;
alter table suppression add constraint suppression_key primary key (business_id, e164, line);

-- What the ledger last said of a setting that keeps callers from texts; the row without a business is the lock of those who look.
create table noted_setting (
  business_id varchar(64) not null,
  setting     varchar(64) not null,
  setting_value varchar(64) not null,
  constraint noted_setting_key primary key (business_id, setting)
);
insert into noted_setting (business_id, setting, setting_value) values ('', '', '');

-- Whether a business's nudges go out, and the share of opted-out callers that decided it.
create table nudge_state (
  business_id  varchar(64) primary key,
  level        varchar(16) not null,
  since        timestamp with time zone not null,
  counted_from timestamp with time zone,
  set_by       varchar(255) not null,
  reason       varchar(500) not null
);
create index outbound_text_of_business on outbound_text (business_id, reserved_at);
