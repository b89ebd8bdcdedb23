-- Which attributes are days or moments, by name, where JSON has but texts; features that came before have none.
alter table feature add column attribute_types varchar;
