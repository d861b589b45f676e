import { isLoopback } from "./is-loopback.mjs";

/** The settings of each sign-in provider: it is offered once it has all of them. */
export const signInProviderSettings = [
  ["AUTH_GOOGLE_ID", "AUTH_GOOGLE_SECRET"],
  [
    "AUTH_MICROSOFT_ENTRA_ID_ID",
    "AUTH_MICROSOFT_ENTRA_ID_SECRET",
    "AUTH_MICROSOFT_ENTRA_ID_ISSUER",
  ],
  ["AUTH_GITHUB_ID", "AUTH_GITHUB_SECRET"],
  ["AUTH_OIDC_NAME", "AUTH_OIDC_ISSUER", "AUTH_OIDC_ID", "AUTH_OIDC_SECRET"],
];

/**
 * What is wrong with the sign-in providers, a sentence each; empty where every one is whole or left out.
 *
 * @param {NodeJS.ProcessEnv} env without empty values
 * @returns {string[]}
 */
export function signInTrouble(env) {
  const incomplete = signInProviderSettings.flatMap((names) => {
    const missing = names.filter((name) => env[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) return [];
    const given = names.filter((name) => !missing.includes(name));
    return [
      `${given.join(" and ")} ${given.length === 1 ? "is" : "are"} set without ${missing.join(" and ")}: set all of them, or none.`,
    ];
  });
  return [...incomplete, ...badIssuers(env)];
}

/** @param {NodeJS.ProcessEnv} env */
function badIssuers(env) {
  const trouble = [];
  for (const name of ["AUTH_OIDC_ISSUER", "AUTH_MICROSOFT_ENTRA_ID_ISSUER"]) {
    const issuer = env[name];
    if (issuer !== undefined && !isSafeAddress(issuer))
      trouble.push(
        `${name} is "${issuer}": set it to the issuer's address, which begins with https://.`,
      );
  }
  const microsoft = env.AUTH_MICROSOFT_ENTRA_ID_ISSUER ?? "";
  if (/\/(common|organizations|consumers)(\/|$)/.test(microsoft))
    trouble.push(
      `AUTH_MICROSOFT_ENTRA_ID_ISSUER is "${microsoft}", which is everybody's: set it to the one of your tenant.`,
    );
  return trouble;
}

/** @param {string} issuer */
function isSafeAddress(issuer) {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  // A provider on this machine, for trying things out, needs no TLS.
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}
