-- PostgreSQL 15 can't change a column's expression: the columns are made anew, and their indexes, which went with them. Both at
-- once, so that the table is written once.
ALTER TABLE "customers" DROP COLUMN "search_text", DROP COLUMN "compared_name",
  ADD COLUMN "search_text" TEXT GENERATED ALWAYS AS (searched_as("name", "email", "tax_number")) STORED,
  ADD COLUMN "compared_name" TEXT GENERATED ALWAYS AS (compared_as("name")) STORED;
CREATE INDEX "customers_search_idx" ON "customers" USING GIN (("organization_id"::text), "search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 128);
CREATE INDEX "customers_compared_name_idx" ON "customers"("organization_id", "compared_name", "id") WHERE "deleted_at" IS NULL AND "compared_name" <> '';
