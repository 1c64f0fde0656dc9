-- Counted at every scrape of the metrics, among all conversations there ever were.
create index conversation_that_goes_on on conversation (closed_at, business_id);
