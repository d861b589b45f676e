-- Null while a mail that gathers notices has still to tell of it. Those of before were mailed one by one.
ALTER TABLE "notifications" ADD COLUMN "mailed_at" TIMESTAMPTZ(6) DEFAULT now();
ALTER TABLE "notifications" ALTER COLUMN "mailed_at" DROP DEFAULT;

-- A job that waits for a while for others with its key to join it: the first of them says until when, the last one its payload.
SET check_function_bodies = off;
CREATE FUNCTION "gather_job"("task" text, "payload" json, "key" text, "max_attempts" integer, "seconds" integer) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS 'SELECT graphile_worker.add_job($1, $2, job_key => $3, job_key_mode => ''preserve_run_at'', max_attempts => $4, run_at => now() + make_interval(secs => $5))';
SET check_function_bodies = on;
REVOKE ALL ON FUNCTION "gather_job"(text, json, text, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "gather_job"(text, json, text, integer, integer) TO "app_user";
