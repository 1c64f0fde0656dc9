-- Whoever changes the ledger by hand is told at once; the chain tells the rest.
create function consent_event_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and new.body = '' and new.body_salt is null and new.body_erased_at is not null and old.body_erased_at is null
     and (new.id, new.business_id, new.seq, new.previous_hash, new.hash, new.e164, new.kind, new.source_id, new.body_hash,
          new.wording_version, new.rule, new.actor, new.at_time, new.zone, new.local_time)
         is not distinct from
         (old.id, old.business_id, old.seq, old.previous_hash, old.hash, old.e164, old.kind, old.source_id, old.body_hash,
          old.wording_version, old.rule, old.actor, old.at_time, old.zone, old.local_time)
  then
    return new;
  end if;
  raise exception 'The consent ledger is append-only; the words of an event may be erased, and nothing else (docs/ledger.md)';
end
$$;
^^^
create trigger consent_event_stands before update or delete on consent_event
  for each row execute function consent_event_stands();
^^^
create trigger consent_event_is_not_emptied before truncate on consent_event
  for each statement execute function consent_event_stands();
