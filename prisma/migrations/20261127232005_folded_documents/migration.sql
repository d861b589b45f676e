ALTER TABLE "documents" DROP COLUMN "search_text", ADD COLUMN "search_text" TEXT GENERATED ALWAYS AS (searched_as("name")) STORED;
CREATE INDEX "documents_search_idx" ON "documents" USING GIN (("organization_id"::text), "search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 128);
