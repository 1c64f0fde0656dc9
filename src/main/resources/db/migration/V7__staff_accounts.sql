-- The staff as the configuration had it at the last start: what changed since is done, what was changed in Admin stands.
create table staff_account (
    user_id       varchar(64)   not null primary key,
    full_name     varchar(255)  not null,
    email         varchar(255),
    group_ids     varchar(1000) not null,
    business_ids  varchar(4000) not null,
    -- of the password that the environment held; the login's own hash is the engine's
    password_hash varchar(100),
    -- false: the account was there before the configuration named it, and stays when it no longer does
    made          boolean       not null
);
