-- What anybody sees of the layers. Each start of the service writes into the first view what is secret; until then nothing is.
create view secret_layer as
select cast(null as text) as layer, cast(null as boolean) as imports
where false;

comment on view secret_layer is 'Secret layers: of imports only the versions that the city imported';

create view public_version as
select v.*
from layer_version v
where not exists (select from secret_layer s
                  where s.layer = v.layer and (not s.imports or upper(v.origin) <> 'BUNDLED'));

comment on view public_version is 'The versions of layers that anybody sees';

-- Nobody is granted anything here; who may read it is decided in the database (docs/postgis.md).
create schema plan_map_secret;

comment on schema plan_map_secret is '涉密图层：只读视图 · Secret layers: views to read';

create or replace view plan_map.all_versions as
select f.feature_key,
       f.geometry,
       v.layer,
       v.number as version,
       v.newest as current,
       v.added_at,
       f.id,
       f.name_zh,
       f.name_en,
       f.accuracy_m,
       f.source,
       f.licence,
       lower(f.status) as status,
       f.as_of,
       f.attributes
from feature f
         join (select *, number = max(number) over (partition by layer) as newest from public_version) v
              using (version_id);

create or replace view plan_map.versions as
select version_id as version_key,
       layer,
       number     as version,
       number = max(number) over (partition by layer) as current,
       added_at,
       source,
       lower(origin) as origin,
       features,
       area_m2,
       trim(sha256) as sha256
from public_version;

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
         left join public_version v
                   on v.layer = split_part(k.target, '/', 1)
                       and v.number = (select max(number) from public_version newest where newest.layer = v.layer)
         left join feature f on f.version_id = v.version_id and f.id = split_part(k.target, '/', 2)
where k.version_id = (select max(version_id) from plan_version)
  and (f.id is not null or not exists (select from secret_layer s where s.layer = split_part(k.target, '/', 1)));

create or replace view plan_map.plan_places as
select cast(p.position + 1 as bigint) as place_key,
       f.geometry,
       p.id,
       p.name_zh,
       p.name_en,
       p.kind,
       case when f.id is not null or not exists (select from secret_layer s where s.layer = split_part(p.feature, '/', 1))
                then nullif(p.feature, '') end as feature,
       (select string_agg(w.unit, ';' order by w.position)
        from named_place_within w
        where w.version_id = p.version_id and w.place = p.id
          and (not exists (select from secret_layer s where s.layer = split_part(w.unit, '/', 1))
               or exists (select
                          from public_version u
                                   join feature g on g.version_id = u.version_id
                          where u.layer = split_part(w.unit, '/', 1)
                            and u.number = (select max(number) from public_version newest where newest.layer = u.layer)
                            and g.id = split_part(w.unit, '/', 2)))) as within,
       (select string_agg(e.evidence, ';' order by e.position)
        from named_place_evidence e
        where e.version_id = p.version_id and e.place = p.id) as evidence,
       p.note
from named_place p
         left join public_version v
                   on v.layer = split_part(p.feature, '/', 1)
                       and v.number = (select max(number) from public_version newest where newest.layer = v.layer)
         left join feature f on f.version_id = v.version_id and f.id = split_part(p.feature, '/', 2)
where p.version_id = (select max(version_id) from plan_version);
