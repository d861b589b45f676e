-- How an organization stands and what the frame of its pages shows, where each request finds it beside the membership.
ALTER TABLE "organization_directory"
  ADD COLUMN "status" TEXT NOT NULL DEFAULT 'active',
  ADD COLUMN "next_status" TEXT,
  ADD COLUMN "next_status_from" TIMESTAMPTZ(6),
  ADD COLUMN "has_own_records_only" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "accent_color" TEXT,
  ADD COLUMN "logo_key" TEXT;
ALTER TABLE "organization_directory"
  ADD CONSTRAINT "organization_directory_status_check" CHECK ("status" IN ('trial', 'active', 'past_due', 'read_only', 'canceled')),
  ADD CONSTRAINT "organization_directory_next_status_check" CHECK ("next_status" IN ('trial', 'active', 'past_due', 'read_only', 'canceled'));
