-- As customers are searched (20261126074600_customer_search, docs/decisions/0012): a function with the rights of the tables'
-- owner, which takes the organization from the setting of the transaction and hands out nothing but ids.
CREATE INDEX "documents_search_idx" ON "documents" USING GIN ("organization_id" uuid_ops, "name" gin_trgm_ops);
CREATE INDEX "document_versions_search_idx" ON "document_versions" USING GIN ("organization_id" uuid_ops, "file_name" gin_trgm_ops);

CREATE FUNCTION search_documents(wanted text, deleted boolean, most integer)
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
    SELECT d.id, true FROM documents d
    WHERE d.organization_id = organization AND (d.deleted_at IS NOT NULL) = deleted
      AND ((d.name ILIKE patterns[1] AND d.name ILIKE ALL (patterns)) OR d.id IN (
        SELECT v.document_id FROM document_versions v
        WHERE v.organization_id = organization AND v.file_name ILIKE patterns[1] AND v.file_name ILIKE ALL (patterns)))
    LIMIT most;
  IF FOUND THEN RETURN; END IF;
  RETURN QUERY
    SELECT d.id, false FROM documents d
    WHERE d.organization_id = organization AND (d.deleted_at IS NOT NULL) = deleted AND d.name %> wanted
    ORDER BY word_similarity(wanted, d.name) DESC, d.id LIMIT most;
END $$;
REVOKE EXECUTE ON FUNCTION search_documents(text, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_documents(text, boolean, integer) TO app_user;
