-- The service itself works without admin rights: it can read, and add, and nothing else (append-only by permission).
create user if not exists spatialplan password '';
grant select, insert on schema public to spatialplan;
