-- The service's own tables. Append-only: a version, once added, is never updated or deleted. What others read is the
-- schema plan_map (docs/postgis.md): its views stay as they are when these tables change.
--
-- Geometry is CGCS2000 (EPSG:4490), longitude before latitude as everywhere in PostGIS.

-- A database administrator installs it beforehand where the owner may not.
do $$
begin
    if not exists (select from pg_extension where extname = 'postgis') then
        create extension postgis;
    end if;
end
$$;

create table layer_version (
    version_id bigint generated always as identity primary key,
    layer      varchar(100)             not null,
    number     integer                  not null,
    sha256     char(64)                 not null,
    source     varchar(1000)            not null,
    origin     varchar(20)              not null,
    added_at   timestamp with time zone not null,
    features   integer                  not null,
    area_m2    double precision         not null,
    unique (layer, number)
);

-- attributes is json and not jsonb, which would reorder them: answers keep the order of the file.
create table feature (
    feature_key bigint generated always as identity primary key,
    version_id  bigint        not null references layer_version,
    position    integer       not null,
    id          varchar(200)  not null,
    name_zh     varchar(500)  not null,
    name_en     varchar(500)  not null,
    geometry    geometry(Geometry, 4490),
    accuracy_m  double precision,
    source      varchar(2000) not null,
    licence     varchar(100)  not null,
    status      varchar(20)   not null,
    as_of       date          not null,
    attributes  json          not null,
    unique (version_id, id)
);

create index feature_geometry on feature using gist (geometry);

-- What the service computes of plan and layers (projects and actions where their links lead, verdicts of the conflict
-- check), so that a map server can show it. A version of it belongs to one state of plan and layers, told by the hash.
create table computed_version (
    version_id  bigint generated always as identity primary key,
    layer       varchar(100)             not null,
    sha256      char(64)                 not null,
    computed_at timestamp with time zone not null
);

create table computed_feature (
    feature_key bigint generated always as identity primary key,
    version_id  bigint        not null references computed_version,
    position    integer       not null,
    id          varchar(200)  not null,
    geometry    geometry(Geometry, 4490),
    attributes  json          not null,
    unique (version_id, id)
);

create index computed_feature_geometry on computed_feature using gist (geometry);

create table plan_version (
    version_id bigint generated always as identity primary key,
    sha256     char(64)                 not null,
    origin     varchar(20)              not null,
    added_at   timestamp with time zone not null
);

create table field (
    version_id bigint       not null references plan_version,
    id         varchar(100) not null,
    name_zh    varchar(200) not null,
    name_en    varchar(200) not null,
    position   integer      not null,
    primary key (version_id, id)
);

create table body (
    version_id bigint       not null references plan_version,
    id         varchar(200) not null,
    position   integer      not null,
    name_zh    varchar(500) not null,
    name_en    varchar(500) not null,
    level      varchar(50)  not null,
    district   varchar(200) not null,
    primary key (version_id, id)
);

create table quantity_kind (
    version_id bigint        not null references plan_version,
    id         varchar(100)  not null,
    position   integer       not null,
    name_zh    varchar(200)  not null,
    name_en    varchar(200)  not null,
    unit       varchar(50)   not null,
    note       varchar(2000) not null,
    primary key (version_id, id)
);

create table project (
    version_id          bigint        not null references plan_version,
    number              integer       not null,
    name_zh             varchar(500)  not null,
    name_en             varchar(500)  not null,
    field               varchar(100)  not null,
    year_from           integer       not null,
    year_to             integer       not null,
    investment_wan_yuan bigint        not null,
    activity            varchar(100)  not null,
    summary_zh          varchar(2000) not null,
    summary_en          varchar(2000) not null,
    primary key (version_id, number)
);

create table project_territory (
    version_id bigint       not null,
    project    integer      not null,
    position   integer      not null,
    district   varchar(200) not null,
    primary key (version_id, project, position),
    foreign key (version_id, project) references project
);

create table project_quantity (
    version_id bigint        not null,
    project    integer       not null,
    position   integer       not null,
    kind       varchar(100)  not null,
    amount     decimal(24, 6) not null,
    note       varchar(2000) not null,
    primary key (version_id, project, position),
    foreign key (version_id, project) references project,
    foreign key (version_id, kind) references quantity_kind
);

create table action (
    version_id bigint        not null references plan_version,
    id         varchar(100)  not null,
    position   integer       not null,
    box        integer       not null,
    item       integer       not null,
    field      varchar(100)  not null,
    kind       varchar(50)   not null,
    name_zh    varchar(500)  not null,
    name_en    varchar(500)  not null,
    summary_zh varchar(2000) not null,
    summary_en varchar(2000) not null,
    primary key (version_id, id)
);

create table project_action (
    version_id bigint        not null,
    project    integer       not null,
    position   integer       not null,
    action     varchar(100)  not null,
    basis      varchar(50)   not null,
    evidence   varchar(200)  not null,
    note       varchar(2000) not null,
    primary key (version_id, project, position),
    foreign key (version_id, project) references project,
    foreign key (version_id, action) references action
);

create table pathway (
    version_id      bigint        not null references plan_version,
    number          integer       not null,
    action          varchar(100)  not null,
    name_zh         varchar(500)  not null,
    name_en         varchar(500)  not null,
    near_summary_zh varchar(2000) not null,
    near_summary_en varchar(2000) not null,
    long_summary_zh varchar(2000) not null,
    long_summary_en varchar(2000) not null,
    primary key (version_id, number),
    foreign key (version_id, action) references action
);

create table indicator (
    version_id bigint       not null references plan_version,
    number     integer      not null,
    field      varchar(100) not null,
    name_zh    varchar(500) not null,
    name_en    varchar(500) not null,
    unit       varchar(100) not null,
    unit_zh    varchar(100) not null,
    attribute  varchar(50)  not null,
    primary key (version_id, number)
);

create table indicator_target (
    version_id  bigint       not null,
    indicator   integer      not null,
    target_year integer      not null,
    amount      decimal(24, 6),
    comparison  varchar(2)   not null,
    words       varchar(500) not null,
    same_as     integer,
    primary key (version_id, indicator, target_year),
    foreign key (version_id, indicator) references indicator
);

-- Who is responsible: owner is projects/5, actions/3-05, pathways/12 or indicators/7.
create table responsibility (
    version_id bigint       not null,
    owner      varchar(200) not null,
    position   integer      not null,
    body       varchar(200) not null,
    primary key (version_id, owner, position),
    foreign key (version_id, body) references body
);

create table link (
    version_id    bigint        not null references plan_version,
    id            varchar(100)  not null,
    position      integer       not null,
    subject       varchar(200)  not null,
    target        varchar(300)  not null,
    reach_from_lon double precision,
    reach_from_lat double precision,
    reach_to_lon  double precision,
    reach_to_lat  double precision,
    role          varchar(20)   not null,
    fineness      varchar(20)   not null,
    accuracy_m    double precision,
    evidence      varchar(200)  not null,
    words         varchar(500)  not null,
    note          varchar(2000) not null,
    primary key (version_id, id)
);
