-- Customers that may be the same were grouped by what they share: all of the company's, for each page. In the order of what they
-- share they stand beside each other in an index, and a page reads no more than it shows. What is compared becomes a column: row
-- level security keeps a function from an index's condition, and an index over an expression is never read without its rows.
ALTER TABLE "customers" ADD COLUMN "compared_name" TEXT GENERATED ALWAYS AS (regexp_replace(regexp_replace(lower("name"),
  '[[:<:]](gmbh|mbh|ag|kg|ohg|ug|se|co|ltd|limited|llc|llp|plc|inc|corp|sarl|srl|spa|bv|nv|as|ab|oy|a/s)[[:>:]]', '', 'g'),
  '[^[:alnum:]]', '', 'g')) STORED;
-- With a mark in front that no compared name has: a number can be a company's name, too.
ALTER TABLE "customers" ADD COLUMN "compared_tax_number" TEXT GENERATED ALWAYS AS (upper('#' || regexp_replace("tax_number", '[^A-Za-z0-9]', '', 'g'))) STORED;

-- Instead of one without the id, which served imports alone; they look for what is not deleted, too.
DROP INDEX "customers_organization_id_email_idx";
CREATE INDEX "customers_email_idx" ON "customers"("organization_id", "email", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "customers_compared_name_idx" ON "customers"("organization_id", "compared_name", "id") WHERE "deleted_at" IS NULL AND "compared_name" <> '';
CREATE INDEX "customers_compared_tax_number_idx" ON "customers"("organization_id", "compared_tax_number", "id") WHERE "deleted_at" IS NULL AND "compared_tax_number" <> '#';

-- A setting below is known only once the extension's library is there, which its first function brings.
DO $$ BEGIN PERFORM similarity('', ''); END $$;

-- What shares half of its letters with many of the newest names is compared with these alone, and no longer with 2,000: a page
-- asks for twenty names, and where customers are numbered that took most of its time.
CREATE OR REPLACE FUNCTION alike_customers(wanted text, most integer)
RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET max_parallel_workers_per_gather = 0
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET pg_trgm.word_similarity_threshold = 0.65
AS $$
DECLARE
  sampled CONSTANT integer := 50;
  common CONSTANT integer := 5;
  most_compared CONSTANT integer := 100;
  organization uuid := current_setting('app.organization_id')::uuid;
BEGIN
  IF (SELECT count(*) FROM (
      SELECT c.search_text FROM customers c WHERE c.organization_id = organization ORDER BY c.id DESC LIMIT sampled) AS newest
    WHERE word_similarity(wanted, newest.search_text) >= 0.5) < common
  THEN
    RETURN QUERY
      SELECT c.id FROM customers c
      WHERE c.organization_id::text = organization::text AND c.search_text %> (SELECT wanted)
        AND c.deleted_at IS NULL AND similarity(c.name, wanted) >= 0.5
      ORDER BY similarity(c.name, wanted) DESC, c.id LIMIT most;
  ELSE
    RETURN QUERY
      SELECT newest.id FROM (
        SELECT c.* FROM customers c WHERE c.organization_id = organization ORDER BY c.id DESC LIMIT most_compared) AS newest
      WHERE newest.deleted_at IS NULL AND similarity(newest.name, wanted) >= 0.5
      ORDER BY similarity(newest.name, wanted) DESC, newest.id LIMIT most;
  END IF;
END $$;
