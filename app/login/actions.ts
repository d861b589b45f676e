"use server";

import { publicAction } from "@/lib/http/forms/actions";
import { localPath } from "@/lib/http/sign-in/local-path";
import { writeSessionCookie } from "@/lib/http/sign-in/session-cookie";
import { startLogIn } from "@/lib/http/sign-in/start-sign-in";
import { logIn } from "@/lib/sessions/log-in";
import { logInSchema, signInWithSchema } from "@/lib/sessions/schema";

export const logInAction = publicAction(logInSchema, logIn, async ({ session }, next) => {
  await writeSessionCookie(session);
  return { goTo: localPath(next, "/") };
});

export const signInWithAction = publicAction(signInWithSchema, startLogIn, ({ address }) => ({
  goTo: address,
}));
