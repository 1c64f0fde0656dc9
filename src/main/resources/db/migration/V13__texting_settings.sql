-- Which of its texting settings are looser than Textback's own, as the ledger last noted it; no row: none.
create table loosened_settings (
  business_id varchar(64) primary key,
  settings    varchar(500) not null,
  since       timestamp with time zone not null
);
