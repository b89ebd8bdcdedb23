-- Which attributes are days or moments, by name, where JSON has but texts; features that came before have none.
alter table feature add column attribute_types varchar;

-- As answers join lists: a semicolon or backslash within a member has a backslash before it.
create or replace function attribute_text(attributes json, name text) returns text
    language sql
    immutable
    parallel safe
return case json_typeof(attributes -> name)
    when 'array' then (
        select string_agg(replace(replace(item, '\', '\\'), ';', '\;'), ';')
        from json_array_elements_text(attributes -> name) as item)
    else attributes ->> name
end;
