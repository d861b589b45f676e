-- A zip of all that an organization has, asked for by an owner and made by a job.
CREATE TABLE "organization_exports" (
    "organization_id" UUID NOT NULL DEFAULT (current_setting('app.organization_id'::text))::uuid,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "storage_key" TEXT,
    "size_bytes" BIGINT,
    "sha256" TEXT,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "file_count" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(6),
    "expires_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_exports_pkey" PRIMARY KEY ("organization_id","id")
);

-- Two who ask at the same moment get one.
CREATE UNIQUE INDEX "organization_exports_one_under_way" ON "organization_exports"("organization_id") WHERE (finished_at IS NULL);

ALTER TABLE "organization_exports" ADD CONSTRAINT "organization_exports_status_check" CHECK ("status" IN ('queued', 'running', 'ready', 'failed', 'expired'));
ALTER TABLE "organization_exports" ADD CONSTRAINT "organization_exports_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "organization_exports" ADD CONSTRAINT "organization_exports_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "organization_exports" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "organization_exports" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "organization_exports" TO "app_user";
