-- How items of the plan belong to each other. Versions that came before have no such rows.
create table plan_relation (
    version_id    bigint        not null references plan_version,
    position      integer       not null,
    subject       varchar(200)  not null,
    kind          varchar(50)   not null,
    object        varchar(200)  not null,
    relation_year integer,
    basis         varchar(50)   not null,
    evidence      varchar(500)  not null,
    words         varchar(500)  not null,
    note_zh       varchar(2000) not null,
    note_en       varchar(2000) not null,
    primary key (version_id, subject, kind, object)
);
