import "server-only";
import { headers } from "next/headers";
import type { Adapter } from "next-auth/adapters";
import { findSession } from "@/lib/sessions/find-session";
import { logOut } from "@/lib/sessions/log-out";
import { requestOrigin } from "../request-origin";

class NotOffered extends Error {}

/**
 * next-auth on Mercura's own sessions. It finds no accounts: finish-sign-in.ts finds who a provider vouches for, by (provider,
 * subject), and only sign-up and invitations make accounts.
 */
export const nextAuthAdapter: Adapter = {
  async getUser() {
    return null;
  },
  async getUserByEmail() {
    return null;
  },
  async getUserByAccount() {
    return null;
  },
  async getSessionAndUser(sessionToken) {
    const session = await findSession(sessionToken);
    if (!session) return null;
    const { id, email, name } = session.user;
    return {
      session: { sessionToken, userId: id, expires: session.expiresAt },
      user: { id, email, name, emailVerified: null },
    };
  },
  // The row's own clocks decide how long a session lasts; next-auth must not move them.
  async updateSession() {
    return null;
  },
  async deleteSession(sessionToken) {
    await logOut({ token: sessionToken, origin: requestOrigin(await headers(), "browser") });
  },
  async createSession() {
    throw new NotOffered("Sessions are opened by open-session.ts.");
  },
  async createUser() {
    throw new NotOffered("Accounts are made by sign-up and invitations.");
  },
  async updateUser() {
    throw new NotOffered("A provider does not change a person's record.");
  },
  async linkAccount() {
    throw new NotOffered("Identities are linked by link-identity.ts.");
  },
};
