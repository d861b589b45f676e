-- A job that already waits and says the same is only kept from starting until this transaction ends, so that what it is to tell
-- of is there by then. To write it again would change nothing, and wake the worker up for a job that is not due.
-- Not checked when it is made, because graphile-worker makes its own tables later.
SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION "gather_job"("task" text, "payload" json, "key" text, "max_attempts" integer, "seconds" integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
  AS $$
BEGIN
  PERFORM FROM graphile_worker._private_jobs AS waiting
    WHERE waiting.key = $3 AND waiting.locked_at IS NULL AND waiting.attempts = 0 AND waiting.payload::text = $2::text
    FOR SHARE;
  IF NOT FOUND THEN
    PERFORM graphile_worker.add_job($1, $2, job_key => $3, job_key_mode => 'preserve_run_at', max_attempts => $4,
      run_at => now() + make_interval(secs => $5));
  END IF;
END $$;
SET check_function_bodies = on;

-- graphile-worker's statements take arrays, for which PostgreSQL plans them at every call. There is but one plan.
ALTER FUNCTION "enqueue_job"(text, json, text, integer) SET plan_cache_mode = force_generic_plan;
