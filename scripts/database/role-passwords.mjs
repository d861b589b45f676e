import { hkdfSync } from "node:crypto";

const PASSWORD_BYTES = 32;

/** @typedef {"app_user" | "app_worker"} ServingRole */

/**
 * The password of a role that serves, derived from SECRET_KEY: servers that share the key agree on it without sharing a file.
 *
 * @param {string} secretKey
 * @param {ServingRole} role
 * @see RFC 5869, HKDF; the label keeps the two roles and all other uses of the key apart
 */
export function rolePassword(secretKey, role) {
  const label = `mercura/database-password/${role}`;
  return Buffer.from(hkdfSync("sha256", secretKey, "", label, PASSWORD_BYTES)).toString(
    "base64url",
  );
}

/**
 * The same database as another role.
 *
 * @param {string} ownerUrl
 * @param {string} role
 * @param {string} password
 */
export function urlAs(ownerUrl, role, password) {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
