-- Whether the plan names the target of a link, or it was assumed; links that came before are all of named places.
alter table link add column basis varchar(20) default 'NAMED' not null;

-- New columns follow behind, so that what others built on the view goes on working.
create or replace view plan_map.links as
select cast(k.position + 1 as bigint) as link_key,
       f.geometry,
       k.id,
       k.subject,
       k.target,
       lower(k.role) as role,
       lower(k.fineness) as precision,
       coalesce(k.accuracy_m, f.accuracy_m) as accuracy_m,
       k.words,
       k.evidence,
       k.note,
       f.name_zh as target_name_zh,
       f.name_en as target_name_en,
       lower(k.basis) as basis
from link k
         left join layer_version v
                   on v.layer = split_part(k.target, '/', 1)
                       and v.number = (select max(number) from layer_version newest where newest.layer = v.layer)
         left join feature f on f.version_id = v.version_id and f.id = split_part(k.target, '/', 2)
where k.version_id = (select max(version_id) from plan_version);
