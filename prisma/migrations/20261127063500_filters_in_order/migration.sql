-- What is filtered is listed newest first: where one person or customer has a fifth of 100,000, the others were read as well.
DROP INDEX "customers_organization_id_owner_user_id_idx";
CREATE INDEX "customers_organization_id_owner_user_id_id_idx" ON "customers"("organization_id", "owner_user_id", "id");
DROP INDEX "quotes_organization_id_owner_user_id_idx";
CREATE INDEX "quotes_organization_id_owner_user_id_id_idx" ON "quotes"("organization_id", "owner_user_id", "id");
DROP INDEX "quotes_organization_id_customer_id_idx";
CREATE INDEX "quotes_organization_id_customer_id_id_idx" ON "quotes"("organization_id", "customer_id", "id");
CREATE INDEX "quotes_organization_id_currency_id_idx" ON "quotes"("organization_id", "currency", "id");
