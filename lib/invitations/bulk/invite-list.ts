import "server-only";
import type { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { problem } from "@/lib/result";
import { type inviteListSchema, longestList } from "../schema";
import { assignMany, inviteMany } from "./invite-many";
import { readList } from "./read-list";

/**
 * Invites everybody on a pasted list or a CSV; with `createAccounts` it assigns seats instead. A list that is too long is refused
 * as a whole, so that nobody has to find out how far it got.
 *
 * @problem "list_empty" | "list_too_long"
 */
export async function inviteList(
  actor: Member,
  { list, role, createAccounts }: z.output<typeof inviteListSchema>,
) {
  authorize(actor, createAccounts ? "seat.assign" : "invitation.create");
  const people = readList(list);
  if (people.length === 0) return problem("list_empty", "list");
  if (people.length > longestList) return problem("list_too_long", "list");
  return createAccounts
    ? assignMany(actor, { seats: people, role })
    : inviteMany(actor, { invitations: people, sendEmail: true, role });
}
