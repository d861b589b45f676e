-- An address is owned by the account that proved it, and by no other; until then several accounts may claim it.
DROP INDEX "users_email_key";
CREATE UNIQUE INDEX "users_one_owner_per_email" ON "users"("email") WHERE (email_verified_at IS NOT NULL);
CREATE INDEX "users_email_idx" ON "users"("email");

-- What happened to an account.
CREATE TABLE "account_events" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "result" TEXT NOT NULL DEFAULT 'success',
    "method" TEXT,
    "ip" TEXT,
    "user_agent" TEXT,
    "request_id" UUID,
    "session_id" UUID,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_events_pkey" PRIMARY KEY ("user_id","id")
);
ALTER TABLE "account_events" ADD CONSTRAINT "account_events_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "account_events" ADD CONSTRAINT "account_events_result_check" CHECK ("result" IN ('success', 'denied'));
GRANT SELECT, INSERT ON "account_events" TO "app_user";
