#!/bin/sh
# Run once by the image of PostgreSQL, as its superuser and on the new database: the owner that migrates, and the two roles that
# serve, of which none is mighty. The timeouts stand here because PgBouncer drops those that a client asks for.
set -eu
psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set database="$POSTGRES_DB" --set owner_password="$DATABASE_OWNER_PASSWORD" \
  --set app_password="$DATABASE_APP_PASSWORD" --set worker_password="$DATABASE_WORKER_PASSWORD" <<'SQL'
CREATE ROLE app_owner LOGIN NOSUPERUSER NOBYPASSRLS CREATEROLE CREATEDB PASSWORD :'owner_password';
CREATE ROLE app_user LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'app_password';
CREATE ROLE app_worker LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'worker_password';
ALTER ROLE app_user SET statement_timeout = '15s';
ALTER ROLE app_user SET lock_timeout = '10s';
ALTER ROLE app_user SET idle_in_transaction_session_timeout = '30s';
ALTER DATABASE :"database" OWNER TO app_owner;
REVOKE CONNECT, TEMPORARY ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO app_user, app_worker;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT app_worker TO app_owner;
CREATE SCHEMA graphile_worker AUTHORIZATION app_worker;
SQL
