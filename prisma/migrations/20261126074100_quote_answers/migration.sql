-- The buyer's first look is told to the rep, once.
ALTER TABLE "quotes" ADD COLUMN "first_viewed_at" TIMESTAMPTZ(6);

-- What the rep says when asking for approval; and a rep may take the question back.
ALTER TABLE "quote_approvals" ADD COLUMN "request" TEXT NOT NULL DEFAULT '';
ALTER TABLE "quote_approvals" DROP CONSTRAINT "quote_approvals_status_check";
ALTER TABLE "quote_approvals" ADD CONSTRAINT "quote_approvals_status_check" CHECK ("status" IN ('pending', 'approved', 'returned', 'withdrawn'));

-- The options that the buyer chose, and what it comes to with them.
ALTER TABLE "quote_decisions" ADD COLUMN "chosen_line_ids" UUID[] DEFAULT ARRAY[]::UUID[];
ALTER TABLE "quote_decisions" ADD COLUMN "total_minor" BIGINT;

-- The list by value and by validity, and the dashboard by the day of the answer.
CREATE INDEX "quotes_organization_id_currency_total_minor_id_idx" ON "quotes"("organization_id", "currency", "total_minor", "id");
CREATE INDEX "quotes_organization_id_valid_until_id_idx" ON "quotes"("organization_id", "valid_until", "id");
CREATE INDEX "quotes_organization_id_decided_at_idx" ON "quotes"("organization_id", "decided_at");
