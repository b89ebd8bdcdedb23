-- Whether it is known how items of a version belong to each other. It is not of versions that were stored before there were
-- relations: that they have none says nothing.
alter table plan_version add column with_relations boolean default true not null;

update plan_version
set with_relations = exists (select 1 from plan_relation where plan_relation.version_id = plan_version.version_id);
