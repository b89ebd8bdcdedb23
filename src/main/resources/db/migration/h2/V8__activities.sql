-- Whether a project uses new construction land, sea or island; null where the plan does not say.
-- Its column activity may now hold several classes, by semicolon.
alter table project add column new_land boolean;
