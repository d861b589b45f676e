import "server-only";
import type { Member } from "@/lib/access/actor";
import { type Consumed, consume, pointsOf } from "@/lib/limits/consume";
import type { LimitName } from "@/lib/limits/limits";
import { ok, type Result } from "@/lib/result";

/** What the headers tell of the limit that is nearest. @see draft-ietf-httpapi-ratelimit-headers-03 */
export type LimitHeaders = Readonly<Record<string, string>>;

/**
 * Counts a request of a member against the limits of their token and of their organization.
 *
 * @problem "too_many_requests" with the seconds to wait
 */
export async function admitRequest({
  organizationId,
  sessionId,
  token,
}: Member): Promise<Result<LimitHeaders, "too_many_requests">> {
  const [ofToken, ofOrganization] = await Promise.all([
    consume("api_token", token?.id ?? sessionId ?? organizationId),
    consume("api_organization", organizationId),
  ]);
  if (!ofToken.ok) return ofToken;
  if (!ofOrganization.ok) return ofOrganization;
  return ok(
    ofToken.value.remaining <= ofOrganization.value.remaining
      ? headersOf("api_token", ofToken.value)
      : headersOf("api_organization", ofOrganization.value),
  );
}

function headersOf(name: LimitName, { remaining, resetSeconds }: Consumed): LimitHeaders {
  return {
    "RateLimit-Limit": String(pointsOf(name)),
    "RateLimit-Remaining": String(remaining),
    "RateLimit-Reset": String(resetSeconds),
  };
}
