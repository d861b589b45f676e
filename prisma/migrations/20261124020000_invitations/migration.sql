-- Whoever was invited can say no. The invitation is closed by revoked_at as well, so that its seat is free by the same rule.
ALTER TABLE "organization_invitations" ADD COLUMN "declined_at" TIMESTAMPTZ(6);
