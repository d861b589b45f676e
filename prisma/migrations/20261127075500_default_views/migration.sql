-- The view that somebody has a list open with.
CREATE TABLE "default_views" (
    "organization_id" UUID NOT NULL DEFAULT (current_setting('app.organization_id'::text))::uuid,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "saved_view_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "default_views_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE UNIQUE INDEX "default_views_organization_id_user_id_resource_key" ON "default_views"("organization_id", "user_id", "resource");
CREATE INDEX "default_views_organization_id_saved_view_id_idx" ON "default_views"("organization_id", "saved_view_id");
ALTER TABLE "default_views" ADD CONSTRAINT "default_views_organization_id_saved_view_id_fkey" FOREIGN KEY ("organization_id", "saved_view_id") REFERENCES "saved_views"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "default_views" ADD CONSTRAINT "default_views_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "default_views" ADD CONSTRAINT "default_views_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "default_views" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "default_views" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "default_views" TO "app_user";
