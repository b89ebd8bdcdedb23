-- What the plan says besides annexes and boxes: tasks of its chapters, targets of its text, notes, the places that it names.
alter table action add column and_others boolean default false not null;
alter table pathway add column and_others boolean default false not null;
alter table indicator add column and_others boolean default false not null;

-- How the true figure compares with the printed one; figures that came before stand as printed.
alter table project_quantity add column comparison varchar(2) default '=' not null;
-- The year against which a target is a change.
alter table indicator_target add column baseline integer;

create table task (
    version_id bigint        not null references plan_version,
    id         varchar(100)  not null,
    position   integer       not null,
    chapter    integer       not null,
    item       integer       not null,
    field      varchar(100)  not null,
    name_zh    varchar(500)  not null,
    name_en    varchar(500)  not null,
    summary_zh varchar(2000) not null,
    summary_en varchar(2000) not null,
    and_others boolean       not null,
    evidence   varchar(200)  not null,
    primary key (version_id, id)
);

create table text_target (
    version_id  bigint        not null references plan_version,
    id          varchar(100)  not null,
    position    integer       not null,
    task        varchar(100)  not null,
    name_zh     varchar(500)  not null,
    name_en     varchar(500)  not null,
    target_year integer,
    amount      decimal(24, 6),
    comparison  varchar(2)    not null,
    unit        varchar(100)  not null,
    unit_zh     varchar(100)  not null,
    words       varchar(500)  not null,
    evidence    varchar(200)  not null,
    note        varchar(2000) not null,
    primary key (version_id, id)
);

create table plan_note (
    version_id bigint        not null references plan_version,
    id         varchar(100)  not null,
    position   integer       not null,
    subject    varchar(200)  not null,
    kind       varchar(50)   not null,
    zh         varchar(2000) not null,
    en         varchar(2000) not null,
    evidence   varchar(500)  not null,
    primary key (version_id, id)
);

create table named_place (
    version_id bigint        not null references plan_version,
    id         varchar(200)  not null,
    position   integer       not null,
    name_zh    varchar(500)  not null,
    name_en    varchar(500)  not null,
    kind       varchar(100)  not null,
    feature    varchar(300)  not null,
    note       varchar(2000) not null,
    primary key (version_id, id)
);

create table named_place_within (
    version_id bigint       not null,
    place      varchar(200) not null,
    position   integer      not null,
    unit       varchar(300) not null,
    primary key (version_id, place, position),
    foreign key (version_id, place) references named_place
);

create table named_place_evidence (
    version_id bigint       not null,
    place      varchar(200) not null,
    position   integer      not null,
    evidence   varchar(200) not null,
    primary key (version_id, place, position),
    foreign key (version_id, place) references named_place
);

-- The same to read. A row of the newest plan each; a place has the geometry of the feature that holds it.
create view plan_map.plan_tasks as
select cast(position + 1 as bigint) as task_key,
       id,
       chapter,
       item,
       field,
       name_zh,
       name_en,
       summary_zh,
       summary_en,
       (select string_agg(r.body, ';' order by r.position)
        from responsibility r
        where r.version_id = t.version_id and r.owner = 'tasks/' || t.id) as bodies,
       and_others,
       evidence
from task t
where version_id = (select max(version_id) from plan_version);

comment on view plan_map.plan_tasks is '各章任务 · Tasks of the chapters';

create view plan_map.plan_targets as
select cast(position + 1 as bigint) as target_key,
       id,
       nullif(task, '') as task,
       name_zh,
       name_en,
       target_year as year,
       comparison,
       cast(amount as double precision) as number,
       unit,
       unit_zh,
       words,
       evidence,
       note
from text_target
where version_id = (select max(version_id) from plan_version);

comment on view plan_map.plan_targets is '正文中的目标 · Targets of the text outside annex 1';

create view plan_map.plan_notes as
select cast(position + 1 as bigint) as note_key,
       id,
       subject,
       kind,
       zh,
       en,
       evidence
from plan_note
where version_id = (select max(version_id) from plan_version);

comment on view plan_map.plan_notes is '对方案条目的注 · Notes on items of the plan';

create view plan_map.plan_places as
select cast(p.position + 1 as bigint) as place_key,
       f.geometry,
       p.id,
       p.name_zh,
       p.name_en,
       p.kind,
       nullif(p.feature, '') as feature,
       (select string_agg(w.unit, ';' order by w.position)
        from named_place_within w
        where w.version_id = p.version_id and w.place = p.id) as within,
       (select string_agg(e.evidence, ';' order by e.position)
        from named_place_evidence e
        where e.version_id = p.version_id and e.place = p.id) as evidence,
       p.note
from named_place p
         left join layer_version v
                   on v.layer = split_part(p.feature, '/', 1)
                       and v.number = (select max(number) from layer_version newest where newest.layer = v.layer)
         left join feature f on f.version_id = v.version_id and f.id = split_part(p.feature, '/', 2)
where p.version_id = (select max(version_id) from plan_version);

comment on view plan_map.plan_places is '方案点名的地方 · Places that the plan names';
