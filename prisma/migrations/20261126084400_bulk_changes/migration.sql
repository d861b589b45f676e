-- The customer that another one went into. No foreign key: it is an address to lead on to, and may be purged before.
ALTER TABLE "customers" ADD COLUMN "merged_into_id" UUID;

-- What was done to many customers at once, with what stood there before.
CREATE TABLE "bulk_changes" (
    "organization_id" UUID NOT NULL DEFAULT (current_setting('app.organization_id'::text))::uuid,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL DEFAULT '',
    "before" JSONB NOT NULL DEFAULT '[]',
    "changed_count" INTEGER NOT NULL DEFAULT 0,
    "left_count" INTEGER NOT NULL DEFAULT 0,
    "undone_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bulk_changes_pkey" PRIMARY KEY ("organization_id","id")
);
ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "bulk_changes" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "bulk_changes" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "bulk_changes" TO "app_user";
