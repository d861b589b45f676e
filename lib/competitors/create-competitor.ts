import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { addCompetitor } from "./add-competitor";
import { noQuotes } from "./records-against";
import type { CreateCompetitor } from "./schema";

/** Adds a competitor with its battlecard. */
export async function createCompetitor(actor: Member, input: CreateCompetitor) {
  const db = authorize(actor, "competitor.create");
  const made = await db.$transaction((tx) => addCompetitor(tx, actor, input));
  return ok({ ...made, ...noQuotes });
}
