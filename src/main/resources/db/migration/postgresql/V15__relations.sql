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

-- The same to read, of the newest plan.
create view plan_map.plan_relations as
select cast(position + 1 as bigint) as relation_key,
       subject,
       kind,
       object,
       relation_year as year,
       basis,
       evidence,
       words,
       note_zh,
       note_en
from plan_relation
where version_id = (select max(version_id) from plan_version);

comment on view plan_map.plan_relations is '方案条目之间的关系 · How items of the plan belong to each other';
