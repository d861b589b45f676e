-- The list by value reads each currency from the highest amount down.
DROP INDEX "quotes_organization_id_currency_total_minor_id_idx";
CREATE INDEX "quotes_organization_id_currency_total_minor_id_idx" ON "quotes"("organization_id", "currency", "total_minor" DESC, "id" DESC);
