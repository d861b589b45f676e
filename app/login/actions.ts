"use server";

import { publicAction } from "@/lib/http/actions";
import { localPath } from "@/lib/http/local-path";
import { writeSessionCookie } from "@/lib/http/session-cookie";
import { logIn } from "@/lib/sessions/log-in";
import { logInSchema } from "@/lib/sessions/schema";

export const logInAction = publicAction(logInSchema, logIn, async ({ session }, next) => {
  await writeSessionCookie(session);
  return { goTo: localPath(next, "/") };
});
