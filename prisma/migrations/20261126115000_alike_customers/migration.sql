-- Likely duplicates by the spelling of their names. search_customers() finds what holds the words before it looks for what is
-- spelled alike, and so a customer itself before any other one. For its rights see 20261126074600_customer_search.
-- The setting below is known only once the extension's library is there, which its first function brings.
DO $$ BEGIN PERFORM similarity('', ''); END $$;

CREATE FUNCTION alike_customers(wanted text, most integer)
RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET plan_cache_mode = force_custom_plan
SET pg_trgm.word_similarity_threshold = 0.65
AS $$
DECLARE
  organization uuid := current_setting('app.organization_id')::uuid;
BEGIN
  RETURN QUERY
    SELECT c.id FROM customers c
    WHERE c.organization_id = organization AND c.deleted_at IS NULL AND c.name %> wanted AND similarity(c.name, wanted) >= 0.5
    ORDER BY similarity(c.name, wanted) DESC, c.id LIMIT most;
END $$;
REVOKE EXECUTE ON FUNCTION alike_customers(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION alike_customers(text, integer) TO app_user;
