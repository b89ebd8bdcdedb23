-- Who answers for a version of the plan; versions that came before have no such record.
alter table plan_version add column source varchar(1000) default '' not null;
alter table plan_version add column author varchar(200) default '' not null;
alter table plan_version add column note varchar(2000) default '' not null;
