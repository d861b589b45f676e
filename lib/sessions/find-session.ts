import "server-only";
import type { Role } from "@/lib/access/roles";
import { findSessionRecord, touchSessionRecord } from "@/lib/db/account/session-record";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { OrganizationStatus } from "@/lib/organizations/status";
import { tokenHash } from "@/lib/tokens";

/** An organization that a person belongs to, and with which role. */
export interface Membership {
  readonly organizationId: OrganizationId;
  readonly slug: string;
  readonly name: string;
  readonly role: Role;
  /** Its present status, by the database's clock. */
  readonly status: OrganizationStatus;
  /** Whether sales reps see only their own records. */
  readonly hasOwnRecordsOnly: boolean;
  readonly accentColor: string | null;
  readonly logoKey: string | null;
  /** How it writes numbers and money (BCP 47). */
  readonly locale: string;
}

/** A live session: its person, and every organization they may enter. */
export interface FoundSession {
  readonly id: string;
  readonly expiresAt: Date;
  /** Whether its person gave their password in the last ten minutes. */
  readonly isFresh: boolean;
  readonly user: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly isEmailVerified: boolean;
    readonly lastOrganizationId: string | null;
    /** The open invitations to the address, if it is proved. */
    readonly invitationCount: number;
  };
  readonly memberships: readonly Membership[];
}

const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/**
 * The live session of a token, or null. One round trip brings the person and the memberships; at most every five minutes a second
 * one notes that the session was seen.
 */
export async function findSession(token: string): Promise<FoundSession | null> {
  if (!tokenShape.test(token)) return null;
  const hash = tokenHash(token);
  const record = await findSessionRecord(hash);
  if (!record) return null;
  if (record.isStale) await touchSessionRecord(hash);
  return {
    id: record.id,
    expiresAt: record.expiresAt,
    isFresh: record.isFresh,
    user: {
      id: record.userId,
      email: record.email,
      name: record.userName,
      isEmailVerified: record.isEmailVerified,
      lastOrganizationId: record.lastOrganizationId,
      invitationCount: record.invitationCount,
    },
    memberships: record.memberships,
  };
}
