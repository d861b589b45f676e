import "server-only";
import type { Person } from "@/lib/access/actor";
import { listOpenInvitationRecords } from "@/lib/db/invitations/open-invitation-record";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import type { ListInvitations } from "../schema";

/**
 * A page of the invitations that are open to a person's own address, newest first. They are read from the directory, and only for
 * a proved address: until then there are none.
 */
export async function listOwnInvitations({ userId }: Person, query: ListInvitations) {
  const { limit, cursor } = query;
  const records = await listOpenInvitationRecords({
    userId,
    after: cursor ? cursor[1] : null,
    count: limit + 1,
  });
  return ok(toPage("own_invitations", query, records, ({ id }) => ["", id]));
}
