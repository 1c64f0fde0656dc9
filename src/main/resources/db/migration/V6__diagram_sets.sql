-- Every set of diagrams that was ever deployed: who, when, and what the program brought then
create table diagram_set (
    deployment_id   varchar(64)              not null primary key,
    published_by    varchar(255)             not null,
    published_at    timestamp with time zone not null,
    digest          varchar(64)              not null,
    packaged_digest varchar(64)              not null
);
