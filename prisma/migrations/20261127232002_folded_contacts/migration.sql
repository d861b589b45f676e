ALTER TABLE "customer_contacts" DROP COLUMN "search_text", ADD COLUMN "search_text" TEXT GENERATED ALWAYS AS (searched_as("name", "email", regexp_replace("phone", '[(]0[)]|[^0-9]', '', 'g'))) STORED;
CREATE INDEX "customer_contacts_search_idx" ON "customer_contacts" USING GIN (("organization_id"::text), "search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 128);
