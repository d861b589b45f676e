import "server-only";
import { env } from "@/lib/env";

/** A provider that people can sign in with, as the operator configured it. */
export interface SignInProvider {
  /** Its name in addresses and in the account's log. */
  readonly id: "google" | "microsoft-entra-id" | "github" | "oidc";
  /** What its button says. */
  readonly name: string;
  readonly issuer: string;
  /** The name that its identities are stored under. */
  readonly realm: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The providers that are fully configured. Buttons, next-auth and callbacks use this list alone. */
export function signInProviders(): readonly SignInProvider[] {
  const candidates = [
    {
      id: "google",
      name: "Google",
      issuer: "https://accounts.google.com",
      clientId: env.AUTH_GOOGLE_ID,
      clientSecret: env.AUTH_GOOGLE_SECRET,
    },
    {
      id: "microsoft-entra-id",
      name: "Microsoft",
      issuer: env.AUTH_MICROSOFT_ENTRA_ID_ISSUER,
      clientId: env.AUTH_MICROSOFT_ENTRA_ID_ID,
      clientSecret: env.AUTH_MICROSOFT_ENTRA_ID_SECRET,
    },
    {
      id: "github",
      name: "GitHub",
      issuer: "https://github.com/login/oauth",
      clientId: env.AUTH_GITHUB_ID,
      clientSecret: env.AUTH_GITHUB_SECRET,
    },
    {
      id: "oidc",
      name: env.AUTH_OIDC_NAME,
      issuer: env.AUTH_OIDC_ISSUER,
      clientId: env.AUTH_OIDC_ID,
      clientSecret: env.AUTH_OIDC_SECRET,
    },
  ] as const;
  return candidates.flatMap(({ id, name, issuer, clientId, clientSecret }) =>
    name && issuer && clientId && clientSecret
      ? [{ id, name, issuer, realm: realmOf(id, issuer), clientId, clientSecret }]
      : [],
  );
}

/** The configured provider with this id, or null. */
export function findSignInProvider(id: string | undefined): SignInProvider | null {
  return signInProviders().find((provider) => provider.id === id) ?? null;
}

/** Where the forms of the sign-in buttons lead, for the policy's form-action. */
export function signInOrigins(): readonly string[] {
  return signInProviders().map(({ issuer }) => new URL(issuer).origin);
}

// If the company's provider is replaced, the new one could use the same subjects for other people.
function realmOf(id: SignInProvider["id"], issuer: string): string {
  return id === "oidc" ? issuer : id;
}
