-- The plan's working version: the changes of drafts, append-only. A draft is the plan's version base_plan, then its changes in
-- their order; one of the kind RENEWAL begins anew with another base. A PUBLICATION or DISCARD ends it.
create table draft_change (
    draft       bigint                   not null,
    number      integer                  not null,
    kind        varchar(20)              not null,
    base_plan   integer                  not null,
    base_places integer                  not null,
    undoes      integer,
    author_id   varchar(1000)            not null,
    author      varchar(1000)            not null,
    reason      varchar(2000)            not null,
    changed_at  timestamp with time zone not null,
    primary key (draft, number)
);

-- What a change made of each item: the whole item before and after, as JSON, null where it did not exist, with its SHA-256.
create table draft_edit (
    draft         bigint       not null,
    number        integer      not null,
    position      integer      not null,
    item          varchar(400) not null,
    item_position bigint       not null,
    before_json   text,
    before_sha256 char(64),
    after_json    text,
    after_sha256  char(64),
    primary key (draft, number, position),
    foreign key (draft, number) references draft_change
);
