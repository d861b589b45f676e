-- That an organization was erased, and how much. It names nobody.
CREATE TABLE "erasure_receipts" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(6) NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(6),
    "tables" JSONB NOT NULL DEFAULT '{}',
    "file_count" INTEGER NOT NULL DEFAULT 0,
    "chain_sequence" BIGINT,
    "chain_hash" TEXT,

    CONSTRAINT "erasure_receipts_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "erasure_receipts_organization_id_key" ON "erasure_receipts"("organization_id");

GRANT SELECT, INSERT, UPDATE ON "erasure_receipts" TO "app_user";

-- The role that serves can't delete from the audit log, and nothing gives it that right. This function alone does, for the
-- tenant of the statement, and only once 14 days have passed since its deletion was asked for. It runs with its owner's rights,
-- past row level security, which is why it names the organization in each statement.
CREATE FUNCTION erase_audit_log(most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
  organization uuid := current_setting('app.organization_id')::uuid;
  erased integer;
BEGIN
  IF NOT EXISTS (
    SELECT FROM organizations o
    WHERE o.id = organization AND o.deletion_requested_at <= clock_timestamp() - interval '14 days'
  ) THEN
    RAISE EXCEPTION 'The audit log of an organization is erased with it, 14 days after that was asked for.';
  END IF;
  DELETE FROM audit_events e
  WHERE e.organization_id = organization AND e.id = ANY (ARRAY(
    SELECT first.id FROM audit_events first WHERE first.organization_id = organization ORDER BY first.id LIMIT most));
  GET DIAGNOSTICS erased = ROW_COUNT;
  IF erased = 0 THEN
    DELETE FROM audit_heads h WHERE h.organization_id = organization;
  END IF;
  RETURN erased;
END $$;
REVOKE EXECUTE ON FUNCTION erase_audit_log(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_audit_log(integer) TO app_user;
