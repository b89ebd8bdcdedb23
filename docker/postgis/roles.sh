#!/bin/bash
# Run once, when the database is made: who may do what (docs/postgis.md). Passwords come from the secrets.
set -euo pipefail
secret() { cat "/run/secrets/$1"; }

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set owner="$(secret owner)" --set service="$(secret service)" --set reader="$(secret reader)" <<'SQL'
create role spatialplan_owner login password :'owner';
create role spatialplan login password :'service';
create role spatialplan_reader login password :'reader';
revoke all on database spatialplan from public;
grant connect on database spatialplan to spatialplan, spatialplan_reader;
grant connect, create on database spatialplan to spatialplan_owner;
create extension if not exists postgis;
SQL
