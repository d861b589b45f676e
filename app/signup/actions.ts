"use server";

import { publicAction } from "@/lib/http/forms/actions";
import { writeSessionCookie } from "@/lib/http/sign-in/session-cookie";
import { signUpSchema } from "@/lib/organizations/schema";
import { signUp } from "@/lib/organizations/sign-up";

export const signUpAction = publicAction(signUpSchema, signUp, async ({ slug, session }) => {
  await writeSessionCookie(session);
  return { goTo: `/o/${slug}` };
});
