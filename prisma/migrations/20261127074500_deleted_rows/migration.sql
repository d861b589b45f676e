-- Deleted rows, the latest first: they are few, and a list of them read all that are not deleted. The nightly purge reads it, too.
CREATE INDEX "customers_deleted_idx" ON "customers"("organization_id", "deleted_at", "id") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "products_deleted_idx" ON "products"("organization_id", "deleted_at", "id") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "competitors_deleted_idx" ON "competitors"("organization_id", "deleted_at", "id") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "documents_deleted_idx" ON "documents"("organization_id", "deleted_at", "id") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "quotes_deleted_idx" ON "quotes"("organization_id", "deleted_at", "id") WHERE "deleted_at" IS NOT NULL;
