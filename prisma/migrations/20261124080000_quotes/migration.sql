-- The PDF that was sent: what a buyer accepts is bound to this very file.
ALTER TABLE "quotes" ADD COLUMN "pdf_key" TEXT, ADD COLUMN "pdf_sha256" TEXT, ADD COLUMN "recipient_email" TEXT;
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_pdf_sha256_check" CHECK ("pdf_sha256" ~ '^[0-9a-f]{64}$');

-- A buyer with a quote's link acts without an account.
ALTER TABLE "audit_events" DROP CONSTRAINT "audit_events_actor_type_check";
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_type_check" CHECK ("actor_type" IN ('user', 'api_token', 'invitee', 'buyer', 'system'));
