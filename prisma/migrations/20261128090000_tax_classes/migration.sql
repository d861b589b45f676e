-- Named tax rates, each with the sentence that the law wants beneath a quote that uses it, so that a rate has one place to be
-- changed. A product that has a class keeps a copy of its rate: its lists are read as before, and an older server reads it too.
CREATE TABLE "tax_classes" (
    "organization_id" UUID NOT NULL DEFAULT (current_setting('app.organization_id'::text))::uuid,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "name" TEXT NOT NULL,
    "name_key" TEXT GENERATED ALWAYS AS (lower("name")) STORED,
    "rate_basis_points" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "lock_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tax_classes_pkey" PRIMARY KEY ("organization_id","id"),
    CONSTRAINT "tax_classes_rate_basis_points_check" CHECK ("rate_basis_points" BETWEEN 0 AND 10000)
);
CREATE UNIQUE INDEX "tax_classes_organization_id_name_key_key" ON "tax_classes"("organization_id", "name_key");
ALTER TABLE "tax_classes" ADD CONSTRAINT "tax_classes_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "tax_classes" ADD CONSTRAINT "tax_classes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "tax_classes" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "tax_classes" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "tax_classes" TO "app_user";

ALTER TABLE "products" ADD COLUMN "tax_class_id" UUID;
ALTER TABLE "products" ADD CONSTRAINT "products_organization_id_tax_class_id_fkey" FOREIGN KEY ("organization_id", "tax_class_id") REFERENCES "tax_classes"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX "products_organization_id_tax_class_id_idx" ON "products"("organization_id", "tax_class_id") WHERE "tax_class_id" IS NOT NULL;
