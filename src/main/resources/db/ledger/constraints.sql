alter table consent_event alter column seq set not null;
alter table consent_event alter column previous_hash set not null;
alter table consent_event alter column hash set not null;
alter table consent_event alter column body_hash set not null;
alter table consent_event alter column zone set not null;
alter table consent_event alter column local_time set not null;
alter table consent_event add constraint consent_event_is_in_one_place unique (business_id, seq);
