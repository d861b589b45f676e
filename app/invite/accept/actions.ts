"use server";

import { nothing } from "@/lib/fields";
import { openAction, publicAction, sessionAction } from "@/lib/http/forms/actions";
import { clearSessionCookie, writeSessionCookie } from "@/lib/http/sign-in/session-cookie";
import { acceptInvitation } from "@/lib/invitations/invitee/accept-invitation";
import { declineInvitation } from "@/lib/invitations/invitee/decline-invitation";
import {
  declineInvitationSchema,
  joinAsMyselfSchema,
  joinAsNewPersonSchema,
} from "@/lib/invitations/schema";
import { logOut } from "@/lib/sessions/log-out";

type Accepted = Extract<Awaited<ReturnType<typeof acceptInvitation>>, { ok: true }>["value"];

async function enter({ slug, session }: Accepted) {
  if (session) await writeSessionCookie(session);
  return { goTo: `/o/${slug}` };
}

export const joinAsNewPersonAction = openAction(joinAsNewPersonSchema, acceptInvitation, enter);
export const joinAsMyselfAction = openAction(joinAsMyselfSchema, acceptInvitation, enter);

// The same link then says that it was declined.
export const declineInvitationAction = publicAction(
  declineInvitationSchema,
  declineInvitation,
  (_declined, token) => ({ goTo: `/invite/accept?token=${encodeURIComponent(token)}` }),
);

// The context is the invitation's token, so that somebody logged in with another account comes back to the same link.
export const logOutToAcceptAction = sessionAction(nothing, logOut, async (_ended, token) => {
  await clearSessionCookie();
  return { goTo: `/invite/accept?token=${encodeURIComponent(token)}` };
});
