-- The service reads and adds rows, and nothing else (append-only by permission). Run after every migration, so that new
-- tables are covered; an owner who is the service's own user keeps his rights.
do $$
begin
    if '${service}' <> current_user then
        grant usage on schema ${flyway:defaultSchema} to "${service}";
        grant select, insert on all tables in schema ${flyway:defaultSchema} to "${service}";
        revoke insert on ${flyway:defaultSchema}."${flyway:table}" from "${service}";
    end if;
end
$$;
