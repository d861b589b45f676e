-- Billing by Stripe: how many seats are paid for until the period ends, and which answer of Stripe's was applied last.
ALTER TABLE "subscriptions" ADD COLUMN "paid_seats" INTEGER, ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;

-- An organization has one row for Stripe, whatever subscriptions there are.
CREATE UNIQUE INDEX "subscriptions_one_by_stripe" ON "subscriptions" ("organization_id") WHERE provider = 'stripe';
