-- The text that this one repeats under another id of the carrier's; kept, and nothing follows from it.
alter table inbound_text add column repeat_of uuid references inbound_text (id);
