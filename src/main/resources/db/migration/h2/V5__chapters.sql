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
