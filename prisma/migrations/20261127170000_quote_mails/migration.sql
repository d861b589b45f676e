-- What was mailed to a quote's buyer: a reminder says who sent it and what they wrote, and each mail whether it went out.
CREATE TABLE "quote_mails" (
    "organization_id" UUID NOT NULL DEFAULT (current_setting('app.organization_id'::text))::uuid,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "quote_id" UUID NOT NULL,
    "is_reminder" BOOLEAN NOT NULL,
    "recipient_email" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'queued',
    "mailed_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quote_mails_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE INDEX "quote_mails_organization_id_quote_id_id_idx" ON "quote_mails"("organization_id", "quote_id", "id");
ALTER TABLE "quote_mails" ADD CONSTRAINT "quote_mails_organization_id_quote_id_fkey" FOREIGN KEY ("organization_id", "quote_id") REFERENCES "quotes"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "quote_mails" ADD CONSTRAINT "quote_mails_status_check" CHECK ("status" IN ('queued', 'sent', 'failed', 'dropped'));
ALTER TABLE "quote_mails" ADD CONSTRAINT "quote_mails_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quote_mails" ADD CONSTRAINT "quote_mails_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quote_mails" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "quote_mails" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "quote_mails" TO "app_user";
