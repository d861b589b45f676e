ALTER TABLE "document_versions" DROP COLUMN "search_text", ADD COLUMN "search_text" TEXT GENERATED ALWAYS AS (searched_as("file_name")) STORED;
CREATE INDEX "document_versions_search_idx" ON "document_versions" USING GIN (("organization_id"::text), "search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 128);
