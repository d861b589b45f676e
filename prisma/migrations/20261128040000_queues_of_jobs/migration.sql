-- Jobs of one queue run one after the other. Without one, as servers of the version before call it, a job waits for no other.
-- Not checked when it is made, because graphile-worker makes its own tables later.
SET check_function_bodies = off;
DROP FUNCTION "enqueue_job"(text, json, text, integer);
CREATE FUNCTION "enqueue_job"("task" text, "payload" json, "key" text, "max_attempts" integer, "queue" text DEFAULT NULL) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
  AS 'SELECT graphile_worker.add_job($1, $2, queue_name => $5, job_key => $3, max_attempts => $4)';
SET check_function_bodies = on;
REVOKE ALL ON FUNCTION "enqueue_job"(text, json, text, integer, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "enqueue_job"(text, json, text, integer, text) TO "app_user";
