-- Which request claimed a key: its audit event tells, after a crash, whether it was carried out.
ALTER TABLE "idempotency_keys" ADD COLUMN "request_id" UUID;
-- An answer is kept sealed, because it may hold a token that is shown once.
ALTER TABLE "idempotency_keys" DROP COLUMN "response";
ALTER TABLE "idempotency_keys" ADD COLUMN "sealed_answer" TEXT;
CREATE INDEX "idempotency_keys_organization_id_expires_at_idx" ON "idempotency_keys"("organization_id", "expires_at");
