-- Competitors are few, so that no index is needed.
ALTER TABLE "competitors" ADD COLUMN "search_text" TEXT GENERATED ALWAYS AS (searched_as("name")) STORED;
