-- Seats are counted, and owners and admins are told, while the organization's lock is held: neither reads all who are or were
-- invited.
CREATE INDEX "members_in_seats_idx" ON "organization_members"("organization_id", "role") WHERE NOT is_suspended;
CREATE INDEX "invitations_in_seats_idx" ON "organization_invitations"("organization_id", "expires_at") WHERE accepted_at IS NULL AND revoked_at IS NULL;
