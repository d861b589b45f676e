ALTER TABLE "quotes" DROP COLUMN "search_text", ADD COLUMN "search_text" TEXT GENERATED ALWAYS AS (searched_as("title")) STORED;
CREATE INDEX "quotes_search_idx" ON "quotes" USING GIN (("organization_id"::text), "search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 128);
