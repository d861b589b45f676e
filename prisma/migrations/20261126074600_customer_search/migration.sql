-- Lists by the last change.
CREATE INDEX "customers_organization_id_updated_at_id_idx" ON "customers"("organization_id", "updated_at", "id");

-- Both extensions come with PostgreSQL and are trusted: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE INDEX "customers_search_idx" ON "customers" USING GIN ("organization_id" uuid_ops, "name" gin_trgm_ops, "email" gin_trgm_ops, "tax_number" gin_trgm_ops);

-- No operator that looks into a text is leakproof, so that under row level security no index serves it. This function runs
-- with the rights of the table's owner, whom no policy binds: what keeps the companies apart in it is the organization that
-- the transaction is set to, without which it fails. Nothing but ids leaves it. What may be seen of them, row level
-- security and the caller's own query still decide.
CREATE FUNCTION search_customers(wanted text, owner_id uuid, deleted boolean, most integer)
RETURNS TABLE (id uuid, is_exact boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET plan_cache_mode = force_custom_plan
SET pg_trgm.word_similarity_threshold = 0.5
AS $$
DECLARE
  organization uuid := current_setting('app.organization_id')::uuid;
  patterns text[] := (
    SELECT array_agg('%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' ORDER BY length(word) DESC)
    FROM regexp_split_to_table(wanted, '\s+') AS word WHERE word <> '');
BEGIN
  RETURN QUERY
    SELECT c.id, true FROM customers c
    WHERE c.organization_id = organization AND (c.deleted_at IS NOT NULL) = deleted
      AND (owner_id IS NULL OR c.owner_user_id = owner_id)
      AND (c.name ILIKE patterns[1] OR c.email ILIKE patterns[1] OR c.tax_number ILIKE patterns[1])
      AND concat_ws(' ', c.name, c.email, c.tax_number) ILIKE ALL (patterns)
    LIMIT most;
  IF FOUND THEN RETURN; END IF;
  RETURN QUERY
    SELECT c.id, false FROM customers c
    WHERE c.organization_id = organization AND (c.deleted_at IS NOT NULL) = deleted
      AND (owner_id IS NULL OR c.owner_user_id = owner_id)
      AND c.name %> wanted
    ORDER BY word_similarity(wanted, c.name) DESC, c.id LIMIT most;
END $$;
REVOKE EXECUTE ON FUNCTION search_customers(text, uuid, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_customers(text, uuid, boolean, integer) TO app_user;
