-- Who answers for a version, and since when it holds; versions that came before have no such record.
alter table layer_version add column licence varchar(100) default '' not null;
alter table layer_version add column author varchar(200) default '' not null;
alter table layer_version add column note varchar(2000) default '' not null;
alter table layer_version add column valid_from date;
