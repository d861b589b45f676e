-- Customers of one currency, newest first: where few have it, the whole list was read for them.
CREATE INDEX "customers_organization_id_currency_id_idx" ON "customers"("organization_id", "currency", "id");
