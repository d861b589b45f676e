import "server-only";
import type { Member } from "@/lib/access/actor";
import { type Consumed, consume, pointsOf } from "@/lib/limits/consume";
import type { LimitName } from "@/lib/limits/limits";
import type { Problem, Result } from "@/lib/result";

/** What the headers say about the limit that is closest. @see draft-ietf-httpapi-ratelimit-headers-03 */
export type LimitHeaders = Readonly<Record<string, string>>;

/** Why a request is refused, if it is, and what its answer says about the limits either way. */
interface Admission {
  readonly refusal: Problem<"too_many_requests"> | null;
  readonly headers: LimitHeaders;
}

/**
 * Counts a member's request against the limits of their token and of their organization. What the token's own limit refuses does
 * not count for the organization, so that one program that runs wild takes nothing from the others.
 *
 * @problem "too_many_requests" with the seconds to wait
 */
export async function admitRequest({
  organizationId,
  sessionId,
  token,
}: Member): Promise<Admission> {
  const ofToken = await consume("api_token", token?.id ?? sessionId ?? organizationId);
  if (!ofToken.ok) return admission("api_token", ofToken);
  const ofOrganization = await consume("api_organization", organizationId);
  return !ofOrganization.ok || ofOrganization.value.remaining < ofToken.value.remaining
    ? admission("api_organization", ofOrganization)
    : admission("api_token", ofToken);
}

function admission(name: LimitName, counted: Result<Consumed, "too_many_requests">): Admission {
  const [refusal, remaining, resetSeconds] = counted.ok
    ? [null, counted.value.remaining, counted.value.resetSeconds]
    : [counted, 0, counted.retryAfterSeconds ?? 1];
  return {
    refusal,
    headers: {
      "RateLimit-Limit": String(pointsOf(name)),
      "RateLimit-Remaining": String(remaining),
      "RateLimit-Reset": String(resetSeconds),
    },
  };
}
