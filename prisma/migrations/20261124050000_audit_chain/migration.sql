-- The end of each organization's chain of events. Its row is locked by whoever adds one.
CREATE TABLE "audit_heads" (
    "organization_id" UUID NOT NULL DEFAULT (current_setting('app.organization_id'::text))::uuid,
    "id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "audit_heads_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE UNIQUE INDEX "audit_heads_organization_id_key" ON "audit_heads"("organization_id");
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "audit_heads" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "audit_heads" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON "audit_heads" TO "app_user";

-- Every event from now on has its place in the chain; those from before it stay as they are.
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_chained_check"
  CHECK ("sequence" > 0 AND "sequence" IS NOT NULL AND "previous_hash" IS NOT NULL AND "hash" ~ '^[0-9a-f]{64}$') NOT VALID;
