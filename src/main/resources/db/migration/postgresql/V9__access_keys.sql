-- Keys, append-only: a revocation and a use are rows of their own. The secret of a key is nowhere, only its SHA-256.
create table access_key (
    key_id     varchar(32)              not null primary key,
    hash       char(64)                 not null unique,
    name       varchar(200)             not null,
    role       varchar(32)              not null,
    -- ids of secret layers, separated by spaces; 'all' for every layer
    layers     varchar(10000)           not null,
    made_at    timestamp with time zone not null,
    made_by    varchar(300)             not null,
    expires_at timestamp with time zone
);

create table access_key_revocation (
    key_id     varchar(32)              not null primary key references access_key,
    revoked_at timestamp with time zone not null,
    revoked_by varchar(300)             not null
);

-- The hours in which a key was used.
create table access_key_use (
    key_id    varchar(32)              not null references access_key,
    used_hour timestamp with time zone not null,
    primary key (key_id, used_hour)
);
