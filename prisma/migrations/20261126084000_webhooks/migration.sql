-- While a secret is rotated both sign, so that a receiver can change over without losing a delivery.
ALTER TABLE "webhook_endpoints" ADD COLUMN "previous_secret" TEXT, ADD COLUMN "previous_secret_until" TIMESTAMPTZ(6);
ALTER TABLE "webhook_endpoints" ADD COLUMN "description" TEXT NOT NULL DEFAULT '', ADD COLUMN "lock_version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "webhook_deliveries" ADD COLUMN "last_attempt_at" TIMESTAMPTZ(6);
