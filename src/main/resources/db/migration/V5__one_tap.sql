-- What the owner says by one tap on the page that an alert leads to.

-- The key that signs the links; one row, made once and shared by all nodes.
create table one_tap_key (
  id      integer primary key,
  secret  varchar(64) not null,
  made_at timestamp with time zone not null
);

-- Each choice counts once for the instance that handles the caller.
create table one_tap (
  process_instance_id varchar(64) not null,
  choice              varchar(16) not null,
  business_id         varchar(64) not null,
  at_time             timestamp with time zone not null,
  constraint one_tap_counts_once primary key (process_instance_id, choice)
);

-- Numbers that a business wants no automated text to go to. No opt-out: the caller never asked for it, and the business may lift it.
create table do_not_text (
  business_id varchar(64) not null,
  e164        varchar(16) not null,
  since       timestamp with time zone not null,
  source_id   varchar(200) not null,
  constraint do_not_text_key primary key (business_id, e164)
);
