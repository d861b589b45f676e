-- The customers that bear any tag: those with a certain one and the tags there are were looked for among all. No index over the
-- tags themselves serves under row level security.
CREATE INDEX "customers_tagged_idx" ON "customers"("organization_id", "id") WHERE "tags" <> '{}';
