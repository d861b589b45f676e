import "server-only";
import { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { listTags } from "@/lib/db/customers/list-tags";
import { searchText } from "@/lib/fields";
import { ok } from "@/lib/result";

const mostTags = 50;

export const findTagsSchema = z.strictObject({ q: searchText(40).default("") });

/** The tags of the customers that a member may see, the most common first. */
export async function findTags(actor: Member, { q }: z.output<typeof findTagsSchema>) {
  const db = authorize(actor, "customer.read");
  const { ownerUserId = null } = visibleTo(actor, "customer.read");
  return ok({ data: await listTags(db, { start: q, ownerUserId, most: mostTags }) });
}
