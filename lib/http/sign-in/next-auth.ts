import "server-only";
import type { NextRequest } from "next/server";
import NextAuth, { type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { ServiceBusy } from "@/lib/service-busy";
import { logIn } from "@/lib/sessions/log-in";
import type { OpenedSession } from "@/lib/sessions/open-session";
import { logInSchema } from "@/lib/sessions/schema";
import { purposeKey } from "@/lib/tokens";
import { problemResponse } from "../problem-response";
import { requestOrigin } from "../request-origin";
import { finishSignIn } from "./finish-sign-in";
import { isGenuineIdToken } from "./is-genuine-id-token";
import { localPath } from "./local-path";
import { nextAuthAdapter } from "./next-auth-adapter";
import { asOurs } from "./next-auth-answer";
import { nextAuthProviders } from "./next-auth-providers";
import { sessionCookie, writeSessionCookie } from "./session-cookie";
import { findSignInProvider } from "./sign-in-providers";

declare module "next-auth" {
  interface User {
    /** The session of a log-in by password. */
    openedSession?: OpenedSession;
  }
}

/**
 * Requests whose log-in was refused because too many others wait. next-auth would answer in its own way for what fails inside it.
 */
const busyRequests = new WeakSet<NextRequest>();

const credentialsOf = (asked: NextRequest | undefined) =>
  Credentials({
    credentials: { email: {}, password: {}, rememberMe: {} },
    async authorize({ email, password, rememberMe }, request) {
      const input = logInSchema.safeParse({ email, password, rememberMe: rememberMe ?? false });
      if (!input.success) return null;
      try {
        const result = await logIn(requestOrigin(request.headers, "browser"), input.data);
        return result.ok ? { ...result.value.user, openedSession: result.value.session } : null;
      } catch (error) {
        if (!(error instanceof ServiceBusy)) throw error;
        if (asked) busyRequests.add(asked);
        return null;
      }
    },
  });

type SignInCallback = NonNullable<NonNullable<NextAuthConfig["callbacks"]>["signIn"]>;

/**
 * Ends every log-in in our own use cases. It always answers a path, which keeps next-auth from going on in its own way: making
 * accounts, linking them to whoever happens to be logged in, and setting cookies.
 */
const onSignIn =
  (state: string | null): SignInCallback =>
  async ({ user, account, credentials: form }) => {
    if (account?.type === "credentials") {
      if (!("openedSession" in user) || !user.openedSession) return false;
      await writeSessionCookie(user.openedSession);
      return typeof form?.callbackUrl === "string" ? form.callbackUrl : "/";
    }
    const provider = findSignInProvider(account?.provider);
    if (!account || !provider) return false;
    if (account.type === "oidc" && !(await isGenuineIdToken(provider, account.id_token)))
      return false;
    return finishSignIn(provider, { subject: account.providerAccountId, state });
  };

const nextAuth = NextAuth((request): NextAuthConfig => {
  const cookie = sessionCookie();
  return {
    adapter: nextAuthAdapter,
    trustHost: true,
    secret: purposeKey("next-auth").toString("base64url"),
    session: { strategy: "database" },
    // Its own pages would need styles that our policy refuses; all our pages have a button to log out.
    pages: { signIn: "/login", error: "/login/failed", signOut: "/" },
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    providers: [credentialsOf(request), ...nextAuthProviders()],
    // Most of it is what anybody can cause from outside: a wrong password, an invalid address.
    logger: {
      error: (error) => log.warn({ err: error }, "next-auth refused a request"),
      warn: (code) => log.warn({ code }, "next-auth warns"),
    },
    callbacks: {
      signIn: onSignIn(request?.nextUrl.searchParams.get("state") ?? null),
      redirect: ({ url }) => `${env.APP_URL}${localPath(url.replace(env.APP_URL, ""), "/")}`,
      // Chosen fields: spreading the session would hand its token to the browser's scripts.
      session: ({ session, user }) => ({
        user: { id: user.id, email: user.email, name: user.name },
        expires: new Date(session.expires).toISOString(),
      }),
    },
  };
});

/** next-auth's endpoints over our sessions: a log-in there and one on /login are the same use case and the same row. */
export const handlers = {
  GET: asOurs(nextAuth.handlers.GET),
  POST: asOurs(async (request) => {
    const response = await nextAuth.handlers.POST(request);
    if (!busyRequests.has(request)) return response;
    return problemResponse("service_busy", requestOrigin(request.headers, "browser"));
  }),
};

/** Begins a sign-in at a provider. */
export const { signIn } = nextAuth;
