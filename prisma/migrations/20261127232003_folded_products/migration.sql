ALTER TABLE "products" DROP COLUMN "search_text", ADD COLUMN "search_text" TEXT GENERATED ALWAYS AS (searched_as("name", "sku")) STORED;
CREATE INDEX "products_search_idx" ON "products" USING GIN (("organization_id"::text), "search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 128);
