-- That an organization awaits its deletion, where a person's open invitations are found: nobody can join it, so none is offered.
ALTER TABLE "organization_directory" ADD COLUMN "deletion_requested_at" TIMESTAMPTZ(6);
UPDATE "organization_directory" AS directory SET "deletion_requested_at" = organization."deletion_requested_at"
  FROM "organizations" AS organization
  WHERE organization."id" = directory."organization_id" AND organization."deletion_requested_at" IS NOT NULL;
