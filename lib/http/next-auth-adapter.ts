import "server-only";
import { headers } from "next/headers";
import type { Adapter } from "next-auth/adapters";
import { identityDb } from "@/lib/db/identity";
import { findSession } from "@/lib/sessions/find-session";
import { logOut } from "@/lib/sessions/log-out";
import { requestOrigin } from "./request-origin";

const userColumns = { id: true, email: true, name: true, emailVerifiedAt: true } as const;

type UserRow = { id: string; email: string; name: string; emailVerifiedAt: Date | null };

const toAdapterUser = ({ id, email, name, emailVerifiedAt }: UserRow) => ({
  id,
  email,
  name,
  emailVerified: emailVerifiedAt,
});

class NotOffered extends Error {}

/**
 * next-auth on Mercura's own tables. People are found by (provider, subject) and never by e-mail, and accounts come from
 * sign-up and invitations alone, so that no provider can make or take one.
 */
export const nextAuthAdapter: Adapter = {
  async getUser(id) {
    const user = await identityDb.user.findUnique({ where: { id }, select: userColumns });
    return user && toAdapterUser(user);
  },
  async getUserByEmail() {
    return null;
  },
  async getUserByAccount({ provider, providerAccountId }) {
    const identity = await identityDb.userIdentity.findUnique({
      where: { provider_subject: { provider, subject: providerAccountId } },
      select: { user: { select: userColumns } },
    });
    return identity && toAdapterUser(identity.user);
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
  // The row's own clocks decide how long it lasts; next-auth is not asked to move them.
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
    throw new NotOffered("Linking needs a logged-in session.");
  },
};
