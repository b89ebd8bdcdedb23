-- What others read (docs/postgis.md). The views of the single layers are made at start, as the layers are the city's own.

create schema plan_map;

comment on schema plan_map is '规划一张图：只读视图 · The plan on the map: views to read';

-- As the answers of the service show an attribute: lists are joined by semicolons.
create function attribute_text(attributes json, name text) returns text
    language sql
    immutable
    parallel safe
return case json_typeof(attributes -> name)
    when 'array' then (select string_agg(item, ';') from json_array_elements_text(attributes -> name) as item)
    else attributes ->> name
end;

create view plan_map.all_versions as
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
         join (select *, number = max(number) over (partition by layer) as newest from layer_version) v
              using (version_id);

comment on view plan_map.all_versions is '所有图层的全部版本 · All versions of all layers';

create view plan_map.versions as
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
from layer_version;

comment on view plan_map.versions is '图层版本清单 · The versions of the layers';

-- What the newest plan ties to the map. The geometry is the whole of what a link leads to.
create view plan_map.links as
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
       f.name_en as target_name_en
from link k
         left join layer_version v
                   on v.layer = split_part(k.target, '/', 1)
                       and v.number = (select max(number) from layer_version newest where newest.layer = v.layer)
         left join feature f on f.version_id = v.version_id and f.id = split_part(k.target, '/', 2)
where k.version_id = (select max(version_id) from plan_version);

comment on view plan_map.links is '方案与地物的关联 · What the plan ties to the map';
