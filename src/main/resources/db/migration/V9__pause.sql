-- A pause of a business's texts to callers. One at most is open for a business: open_for holds its id until the pause ends, then nothing.
create table sending_pause (
  id                  uuid primary key,
  business_id         varchar(64) not null,
  open_for            varchar(64),
  process_instance_id varchar(64),
  paused_at           timestamp with time zone not null,
  paused_by           varchar(255) not null,
  reason              varchar(500) not null,
  via                 varchar(32) not null,
  until_at            timestamp with time zone,
  -- Of a restored copy: the last moment that it remembers
  remembers_until     timestamp with time zone,
  resumed_at          timestamp with time zone,
  resumed_by          varchar(255),
  resumed_via         varchar(32),
  constraint sending_pause_is_one_a_business unique (open_for)
);
create index sending_pause_of_business on sending_pause (business_id, resumed_at);

-- Where this database lived when Textback last started on it, so that a copy is noticed; one row, which is the lock of those who look.
create table database_identity (
  id       integer primary key,
  home     varchar(500) not null,
  restored varchar(200) not null
);
insert into database_identity (id, home, restored) values (1, '', '');

-- What would have happened to a call, had the business not only watched.
create table watched_call (
  call_id  varchar(200) primary key references missed_call (call_id),
  response varchar(32) not null,
  texted   boolean not null,
  reason   varchar(500) not null
);

alter table missed_call add column outcome_at timestamp with time zone;
