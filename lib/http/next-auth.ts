import "server-only";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { ServiceBusy } from "@/lib/service-busy";
import { logIn } from "@/lib/sessions/log-in";
import { logInSchema } from "@/lib/sessions/schema";
import { purposeKey } from "@/lib/tokens";
import { localPath } from "./local-path";
import { nextAuthAdapter } from "./next-auth-adapter";
import { problemResponse } from "./problem-response";
import { requestOrigin } from "./request-origin";
import { sessionCookie } from "./session-cookie";

declare module "next-auth" {
  interface User {
    sessionToken?: string;
  }
}

const thirtyDaysInSeconds = 30 * 24 * 60 * 60;

/** Requests whose log-in found too many others waiting. What goes wrong inside, next-auth would answer in its own way. */
const busyRequests = new WeakSet<NextRequest>();

const credentialsOf = (asked: NextRequest | undefined) =>
  Credentials({
    credentials: { email: {}, password: {}, rememberMe: {} },
    async authorize({ email, password, rememberMe }, request) {
      const input = logInSchema.safeParse({ email, password, rememberMe: rememberMe ?? false });
      if (!input.success) return null;
      try {
        const result = await logIn(requestOrigin(request.headers, "browser"), input.data);
        return result.ok
          ? { ...result.value.user, sessionToken: result.value.session.token }
          : null;
      } catch (error) {
        if (!(error instanceof ServiceBusy)) throw error;
        if (asked) busyRequests.add(asked);
        return null;
      }
    },
  });

// next-auth refuses database sessions where every provider takes credentials. This one has no issuer to go to.
const noProvider = {
  id: "none",
  name: "None",
  type: "oidc",
  issuer: "https://invalid.invalid",
  clientId: "none",
} as const;

const { handlers: nextAuthHandlers } = NextAuth((asked) => {
  const cookie = sessionCookie();
  return {
    adapter: nextAuthAdapter,
    trustHost: true,
    secret: purposeKey("next-auth").toString("base64url"),
    session: { strategy: "database", maxAge: thirtyDaysInSeconds },
    // Its own pages would need styles that our policy refuses; the button to log out is on every page of ours.
    pages: { signIn: "/login", error: "/login", signOut: "/" },
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    providers: [credentialsOf(asked), noProvider],
    // Most of it is what anybody can cause from outside: a wrong password, an address that is none.
    logger: {
      error: (error) => log.warn({ err: error }, "next-auth refused a request"),
      warn: (code) => log.warn({ code }, "next-auth warns"),
    },
    callbacks: {
      redirect: ({ url }) => `${env.APP_URL}${localPath(url.replace(env.APP_URL, ""), "/")}`,
      jwt: ({ token, user }) => ({ ...token, sessionToken: user?.sessionToken }),
      // Chosen fields: spreading the session would hand its token to the browser's scripts.
      session: ({ session, user }) => ({
        user: { id: user.id, email: user.email, name: user.name },
        expires: new Date(session.expires).toISOString(),
      }),
    },
    jwt: {
      // With database sessions this runs for a credentials log-in alone; what it returns becomes the cookie.
      encode: async ({ token }) => {
        if (typeof token?.sessionToken !== "string") throw new Error("A log-in without a session.");
        return token.sessionToken;
      },
      decode: async () => null,
    },
  };
});

/** next-auth's endpoints over our sessions: a log-in there and one on /login are the same use case and the same row. */
export const handlers = {
  GET: nextAuthHandlers.GET,
  async POST(request: NextRequest): Promise<Response> {
    const response = await nextAuthHandlers.POST(request);
    if (!busyRequests.has(request)) return response;
    return problemResponse("service_busy", requestOrigin(request.headers, "browser"));
  },
};
