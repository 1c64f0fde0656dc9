-- Textback's own tables. The engine's runtime and history may be cleaned up; these outlive them.

create table contact (
  id                   uuid primary key,
  business_id          varchar(64) not null,
  e164                 varchar(16) not null,
  created_at           timestamp with time zone not null,
  open_conversation_id uuid,
  constraint contact_is_one_a_caller unique (business_id, e164)
);

create table conversation (
  id                  uuid primary key,
  contact_id          uuid not null references contact (id),
  business_id         varchar(64) not null,
  process_instance_id varchar(64) not null,
  opened_by           varchar(8) not null,
  cause               varchar(200) not null,
  line                varchar(16) not null,
  call_ended_at       timestamp with time zone not null,
  opened_at           timestamp with time zone not null,
  closed_at           timestamp with time zone,
  call_count          integer not null,
  outcome             varchar(64),
  constraint conversation_is_one_an_instance unique (process_instance_id)
);
create index conversation_of_contact on conversation (contact_id, closed_at);

create table missed_call (
  call_id             varchar(200) primary key,
  business_id         varchar(64) not null,
  reported_from       varchar(200) not null,
  caller              varchar(16),
  caller_kind         varchar(64) not null,
  line                varchar(16) not null,
  ended_at            timestamp with time zone not null,
  received_at         timestamp with time zone not null,
  process_instance_id varchar(64) not null,
  conversation_id     uuid references conversation (id),
  disposition         varchar(16) not null,
  outcome             varchar(64)
);
create index missed_call_of_conversation on missed_call (conversation_id);
create index missed_call_of_business on missed_call (business_id, ended_at);
create index missed_call_of_instance on missed_call (process_instance_id);

create table inbound_text (
  id              uuid primary key,
  carrier_id      varchar(200) not null,
  contact_id      uuid not null references contact (id),
  conversation_id uuid references conversation (id),
  line            varchar(16) not null,
  body            text not null,
  keyword         varchar(16) not null,
  rule            varchar(100) not null,
  carrier_answers boolean not null,
  received_at     timestamp with time zone not null,
  read_at         timestamp with time zone,
  constraint inbound_text_is_stored_once unique (carrier_id)
);
create index inbound_text_of_contact on inbound_text (contact_id, read_at);
create index inbound_text_of_conversation on inbound_text (conversation_id);

create table outbound_text (
  id              uuid primary key,
  reservation_key varchar(500) not null,
  business_id     varchar(64) not null,
  contact_id      uuid references contact (id),
  conversation_id uuid references conversation (id),
  kind            varchar(16) not null,
  step            varchar(100) not null,
  line            varchar(16) not null,
  recipient       varchar(16) not null,
  body            text not null,
  wording         varchar(64) not null,
  wording_version varchar(16) not null,
  menu            varchar(32) not null,
  state           varchar(16) not null,
  carrier_id      varchar(200),
  error_code      varchar(32),
  receipt_number  bigint,
  reserved_at     timestamp with time zone not null,
  handed_over_at  timestamp with time zone not null,
  not_found_at    timestamp with time zone,
  state_at        timestamp with time zone not null,
  attempts        integer not null,
  constraint outbound_text_is_reserved_once unique (reservation_key)
);
create index outbound_text_of_conversation on outbound_text (conversation_id, reserved_at);
create index outbound_text_of_contact on outbound_text (contact_id, reserved_at);
create index outbound_text_by_carrier_id on outbound_text (carrier_id);
create index outbound_text_to_recipient on outbound_text (recipient, reserved_at);

-- An opt-out never expires: a row goes only when the caller opts in again.
create table suppression (
  business_id varchar(64) not null,
  e164        varchar(16) not null,
  since       timestamp with time zone not null,
  source_id   varchar(200) not null,
  rule        varchar(100) not null,
  constraint suppression_key primary key (business_id, e164)
);

-- Append-only: nothing in Textback updates or deletes a row of it.
create table consent_event (
  id              uuid primary key,
  business_id     varchar(64) not null,
  e164            varchar(16) not null,
  kind            varchar(32) not null,
  source_id       varchar(200) not null,
  body            text not null,
  wording_version varchar(16) not null,
  rule            varchar(100) not null,
  actor           varchar(64) not null,
  at_time         timestamp with time zone not null
);
create index consent_event_of_number on consent_event (business_id, e164, at_time);

create table unreachable_number (
  e164   varchar(16) primary key,
  code   varchar(32) not null,
  reason varchar(200) not null,
  since  timestamp with time zone not null
);

create table trail (
  id              uuid primary key,
  at_time         timestamp with time zone not null,
  business_id     varchar(64) not null,
  call_id         varchar(200),
  conversation_id uuid,
  element         varchar(100) not null,
  what            varchar(500) not null,
  rule            varchar(100) not null
);
create index trail_of_conversation on trail (conversation_id, at_time);
create index trail_of_call on trail (call_id, at_time);

create table morning_batch (
  business_id         varchar(64) not null,
  opening_day         date not null,
  due_at              timestamp with time zone not null,
  process_instance_id varchar(64) not null,
  constraint morning_batch_is_one_a_day primary key (business_id, opening_day)
);

-- How far the simulator or a test moved the engine's clock; one row at most.
create table engine_clock (
  id            integer primary key,
  offset_millis bigint not null
);

-- With a million waiting conversations the engine's own indexes let job acquisition scan every future timer:
-- measured 1,016 ms a query without, 0.12 ms with these.
create index act_idx_job_duedate on ACT_RU_JOB (DUEDATE_);
create index act_idx_job_lock_exp_time on ACT_RU_JOB (LOCK_EXP_TIME_);
