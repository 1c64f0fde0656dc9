-- The consent ledger becomes a chain of hashes for each business: docs/ledger.md.
alter table consent_event add column seq bigint;
alter table consent_event add column previous_hash varchar(64);
alter table consent_event add column hash varchar(64);
-- The words enter the hash by a salted hash of their own, so that they can be erased.
alter table consent_event add column body_salt varchar(32);
alter table consent_event add column body_hash varchar(64);
alter table consent_event add column body_erased_at timestamp with time zone;
-- The caller's local time as it was reckoned then, and the zone that it was reckoned in.
alter table consent_event add column zone varchar(64);
alter table consent_event add column local_time varchar(40);
-- A user's name may be that long.
alter table consent_event alter column actor set data type varchar(255);

-- Where each chain ends; the row is the lock of whoever appends. The one without a business is the lock of whoever begins a chain.
create table ledger_head (
  business_id varchar(64) primary key,
  seq         bigint not null,
  hash        varchar(64) not null
);
insert into ledger_head (business_id, seq, hash)
values ('', 0, '0000000000000000000000000000000000000000000000000000000000000000');
