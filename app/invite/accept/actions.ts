"use server";

import { openAction } from "@/lib/http/actions";
import { writeSessionCookie } from "@/lib/http/session-cookie";
import { acceptInvitation } from "@/lib/invitations/accept-invitation";
import { joinAsMyselfSchema, joinAsNewPersonSchema } from "@/lib/invitations/schema";

type Accepted = Extract<Awaited<ReturnType<typeof acceptInvitation>>, { ok: true }>["value"];

async function enter({ slug, session }: Accepted) {
  if (session) await writeSessionCookie(session);
  return { goTo: `/o/${slug}` };
}

export const joinAsNewPersonAction = openAction(joinAsNewPersonSchema, acceptInvitation, enter);
export const joinAsMyselfAction = openAction(joinAsMyselfSchema, acceptInvitation, enter);
