-- Who did what (docs/audit-log.md). The hash of an entry covers all its fields and the hash of the entry before.
create table audit_entry (
    number      bigint                      not null primary key,
    recorded_at timestamptz(3)              not null,
    who         varchar(200)                not null,
    name        varchar(200)                not null,
    kind        varchar(40)                 not null,
    role        varchar(40)                 not null,
    address     varchar(100)                not null,
    door        varchar(200)                not null,
    request     varchar(64)                 not null,
    what        varchar(40)                 not null,
    subject     varchar(300)                not null,
    hash_before varchar(128)                not null,
    hash_after  varchar(128)                not null,
    previous    varchar(64)                 not null,
    hash        varchar(64)                 not null
);

create index audit_entry_recorded_at on audit_entry (recorded_at);
