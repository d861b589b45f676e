import "server-only";
import { customFetch } from "next-auth";
import type { OIDCConfig, Provider } from "next-auth/providers";
import GitHub from "next-auth/providers/github";
import { type SignInProvider, signInProviders } from "./sign-in-providers";

const timeoutMs = 10_000;

/** next-auth refuses database sessions if every provider takes credentials, so this one is added, which has no issuer. */
export const placeholderId = "none";

const placeholder = {
  id: placeholderId,
  name: "None",
  type: "oidc",
  issuer: "https://invalid.invalid",
  clientId: "none",
} as const;

/** The configured providers as next-auth takes them, or the placeholder if there are none. */
export function nextAuthProviders(): Provider[] {
  const providers = signInProviders().map((provider) =>
    provider.id === "github" ? gitHub(provider) : openId(provider),
  );
  return providers.length > 0 ? providers : [placeholder];
}

interface Claims extends Record<string, unknown> {
  readonly sub: string;
}

// Also for Google and Microsoft: next-auth's own entries ask them for more than who it is, such as a photograph.
function openId({ id, name, issuer, clientId, clientSecret }: SignInProvider): OIDCConfig<Claims> {
  return {
    id,
    name,
    type: "oidc",
    issuer,
    clientId,
    clientSecret,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid" } },
    profile: ({ sub }) => ({ id: sub }),
    [customFetch]: patientFetch,
  };
}

// Plain OAuth 2: GitHub's API says who it is, and there is no ID token.
function gitHub({ clientId, clientSecret }: SignInProvider): Provider {
  return GitHub({
    clientId,
    clientSecret,
    checks: ["pkce", "state"],
    authorization: { params: { scope: "read:user" } },
    profile: ({ id }) => ({ id: id.toString() }),
    [customFetch]: patientFetch,
  });
}

/** A provider that does not answer must not hold a request for ever. */
function patientFetch(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  return fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMs) });
}
