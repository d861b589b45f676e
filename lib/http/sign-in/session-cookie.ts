import "server-only";
import { cookies } from "next/headers";
import { env, isHttps } from "@/lib/env";
import type { OpenedSession } from "@/lib/sessions/open-session";

/** The session cookie's attributes, the same wherever it is written. */
export const sessionCookie = () => hostCookie("session");

/** The attributes of a cookie that only this server gets, and no script sees. */
export function hostCookie(purpose: string) {
  const { port } = new URL(env.APP_URL);
  const secure = isHttps();
  // Browsers accept the __Host- prefix only on https. Without it the port is part of the name, because all ports of a host share
  // its cookies, and two copies of Mercura on one machine would log each other out.
  const name = secure ? `__Host-${purpose}` : `mercura-${purpose}-${port || "80"}`;
  return { name, options: { httpOnly: true, secure, sameSite: "lax", path: "/" } as const };
}

/** Gives a session to the browser: until it is closed, or until the session's end if the person wants to be remembered. */
export async function writeSessionCookie(session: OpenedSession): Promise<void> {
  const { name, options } = sessionCookie();
  const lifetime = session.isRemembered ? { expires: session.expiresAt } : {};
  (await cookies()).set(name, session.token, { ...options, ...lifetime });
}

/** Removes the session's token from the browser. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** The token that the browser sent, or null. */
export async function readSessionCookie(): Promise<string | null> {
  return (await cookies()).get(sessionCookie().name)?.value ?? null;
}
