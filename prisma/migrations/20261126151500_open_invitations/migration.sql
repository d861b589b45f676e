-- What is open for an address, in the directory, where whoever has proved the address finds it. A copy of organization_invitations.
CREATE TABLE "open_invitations" (
    "organization_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "invited_by_user_id" UUID,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "open_invitations_pkey" PRIMARY KEY ("organization_id","invitation_id")
);

CREATE INDEX "open_invitations_email_invitation_id_idx" ON "open_invitations"("email", "invitation_id");

ALTER TABLE "open_invitations" ADD CONSTRAINT "open_invitations_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization_directory"("organization_id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "open_invitations" ADD CONSTRAINT "open_invitations_role_check" CHECK ("role" IN ('owner', 'admin', 'manager', 'sales_rep', 'viewer'));

GRANT SELECT, INSERT, UPDATE, DELETE ON "open_invitations" TO "app_user";

INSERT INTO "open_invitations" ("organization_id", "invitation_id", "email", "role", "invited_by_user_id", "expires_at")
SELECT i."organization_id", i."id", i."email", i."role", i."user_id", i."expires_at"
FROM "organization_invitations" i JOIN "organization_directory" d ON d."organization_id" = i."organization_id"
WHERE i."accepted_at" IS NULL AND i."revoked_at" IS NULL;
