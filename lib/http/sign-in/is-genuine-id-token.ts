import "server-only";
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { log } from "@/lib/log";
import type { SignInProvider } from "./sign-in-providers";

const timeoutMs = 5_000;
const clockToleranceSeconds = 60;

const metadataSchema = z.object({ issuer: z.string(), jwks_uri: z.url() });

interface Keys {
  readonly issuer: string;
  readonly find: JWTVerifyGetKey;
}

const keysOfIssuer = new Map<string, Keys>();

/**
 * Whether a provider's own key has signed an ID token, for us. next-auth checks what the token says and trusts the connection
 * that it came by; this checks the signature as well.
 *
 * @see OpenID Connect Core 3.1.3.7; ASVS 5.0 6.8.2, 9.1.3
 */
export async function isGenuineIdToken(
  { issuer, clientId }: Pick<SignInProvider, "issuer" | "clientId">,
  idToken: string | undefined,
): Promise<boolean> {
  if (!idToken) return false;
  const keys = await keysOf(issuer);
  try {
    await jwtVerify(idToken, keys.find, {
      issuer: keys.issuer,
      audience: clientId,
      clockTolerance: clockToleranceSeconds,
    });
    return true;
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    log.warn({ err: error }, "an ID token was refused");
    return false;
  }
}

async function keysOf(issuer: string): Promise<Keys> {
  const known = keysOfIssuer.get(issuer);
  if (known) return known;
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await fetch(address, {
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
  });
  const metadata = metadataSchema.parse(await response.json());
  if (new URL(metadata.issuer).href !== new URL(issuer).href)
    throw new Error(`${issuer} calls itself ${metadata.issuer}.`);
  // It fetches the keys again when it meets an unknown one, with a pause in between.
  const find = createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: timeoutMs });
  const keys = { issuer: metadata.issuer, find };
  keysOfIssuer.set(issuer, keys);
  return keys;
}
