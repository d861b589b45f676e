import { existsSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../console/refusal.mjs";
import { isLoopback } from "./is-loopback.mjs";
import { signInTrouble } from "./sign-in-settings.mjs";
import { stripeTrouble } from "./stripe-settings.mjs";

const DEFAULT_PORT = 3000;
const SECRET_KEY_MIN_CHARACTERS = 32;
/**
 * Above 1023, where an operator may well pick one. Browsers refuse to open them, and `fetch`, by which the server calls itself,
 * does.
 *
 * @see https://fetch.spec.whatwg.org/#port-blocking
 */
const BLOCKED_PORTS = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669,
  6679, 6697, 10080,
]);

/**
 * What the operator asked for, checked. Only settings that this command acts on; the server checks its own.
 *
 * @typedef {object} Settings
 * @property {string} root the checkout
 * @property {string} dataDir absolute
 * @property {number} port
 * @property {string} host the address to listen on
 * @property {string} appUrl without a trailing slash
 * @property {boolean} isLocal APP_URL is a loopback address: demo, local mailbox and generated secrets are allowed
 * @property {string | undefined} databaseUrl the owner's; undefined: the embedded PostgreSQL
 * @property {string | undefined} secretKey undefined: generated on the first start
 * @property {import("../database/serving-roles.mjs").ServingUrls | undefined} servingUrls roles that the operator made
 */

/**
 * @param {string} root the checkout
 * @param {NodeJS.ProcessEnv} env
 * @param {{ isWorker?: boolean }} [options] isWorker: it does without the owner of the database where it has the serving roles
 * @returns {Settings}
 */
export function readSettings(root, env, { isWorker = false } = {}) {
  const given = withoutEmpty(env);
  const appUrl = readAppUrl(given);
  const port = readPort(given, appUrl);
  const isLocal = appUrl === undefined || isLoopback(appUrl.hostname);
  const trouble = [
    ...(isLocal ? [] : missingInPublic(given, isWorker)),
    ...weakSettings(given),
    ...signInTrouble(given),
    ...stripeTrouble(given),
  ];
  if (trouble.length > 0) throw new Refusal(trouble.join("\n"));

  return {
    root,
    dataDir: path.resolve(root, given.DATA_DIR ?? ".data"),
    port,
    host: isLocal ? "127.0.0.1" : (given.HOST ?? "0.0.0.0"),
    appUrl: appUrl?.origin ?? `http://localhost:${port}`,
    isLocal,
    databaseUrl: given.DATABASE_URL,
    secretKey: given.SECRET_KEY,
    servingUrls: readServingUrls(given),
  };
}

/**
 * Settings may stand in a file .env of the checkout; the environment wins over it. Next.js reads the same file.
 *
 * @param {string} root the checkout
 */
export function loadEnvFile(root) {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * An empty variable counts as one that is not set, as in a shell or a compose file that passes through what it does not have.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutEmpty(env) {
  const kept = { ...env };
  for (const [name, value] of Object.entries(env)) {
    if (value === "") delete kept[name];
  }
  return kept;
}

/** @param {NodeJS.ProcessEnv} env */
function readAppUrl({ APP_URL }) {
  if (APP_URL === undefined) return undefined;
  const url = URL.canParse(APP_URL) ? new URL(APP_URL) : null;
  const isOrigin =
    url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.username;
  if (isOrigin) return url;
  throw new Refusal(
    `APP_URL is "${APP_URL}": set it to the address that people open, without a path, such as https://sales.example.com.`,
  );
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {URL | undefined} appUrl
 */
function readPort({ PORT }, appUrl) {
  // http://localhost:4000 leads nowhere when the server listens on 3000: a local address brings its port along.
  const local =
    appUrl && isLoopback(appUrl.hostname) && appUrl.port !== "" ? appUrl.port : undefined;
  const port = Number(PORT ?? local ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(`PORT is "${PORT}": set it to a number from 1 to 65535.`);
  if (BLOCKED_PORTS.has(port))
    throw new Refusal(`Browsers refuse to open port ${port}: set PORT to another one.`);
  return port;
}

/**
 * What must never be made up for a server that others can reach.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isWorker
 */
function missingInPublic(env, isWorker) {
  const because = "because APP_URL is not a loopback address";
  const missing = [];
  if (!env.DATABASE_URL && !(isWorker && readServingUrls(env)))
    missing.push(
      `DATABASE_URL is missing, and needed ${because}: set it to your PostgreSQL server.`,
    );
  if (!env.SECRET_KEY)
    missing.push(
      `SECRET_KEY is missing, and needed ${because}: set it to a random text of at least ${SECRET_KEY_MIN_CHARACTERS} characters.`,
    );
  if (!env.MAIL_FROM)
    missing.push(
      `MAIL_FROM is missing, and needed ${because}: set it to the address that mail is sent from.`,
    );
  if (!env.SMTP_URL && !env.RESEND_API_KEY)
    missing.push(
      `SMTP_URL and RESEND_API_KEY are both missing, and one is needed ${because}: set the one that should send mail.`,
    );
  return missing;
}

/** @param {NodeJS.ProcessEnv} env */
function weakSettings({ SECRET_KEY, DATABASE_URL, DATABASE_APP_URL, DATABASE_WORKER_URL }) {
  const trouble = [];
  if (SECRET_KEY !== undefined && SECRET_KEY.length < SECRET_KEY_MIN_CHARACTERS)
    trouble.push(
      `SECRET_KEY has ${SECRET_KEY.length} characters: give it at least ${SECRET_KEY_MIN_CHARACTERS}.`,
    );
  if (!DATABASE_APP_URL !== !DATABASE_WORKER_URL)
    trouble.push(
      "Only one of DATABASE_APP_URL and DATABASE_WORKER_URL is set: set both, or neither.",
    );
  const urls = Object.entries({ DATABASE_URL, DATABASE_APP_URL, DATABASE_WORKER_URL });
  for (const [name, value] of urls) {
    if (value !== undefined && !isPostgresUrl(value))
      trouble.push(
        `${name} is not an address of PostgreSQL: write it as postgresql://user:password@host:5432/database.`,
      );
  }
  return trouble;
}

/** @param {string} value */
function isPostgresUrl(value) {
  return URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol);
}

/** @param {NodeJS.ProcessEnv} env */
function readServingUrls({ DATABASE_APP_URL, DATABASE_WORKER_URL }) {
  return DATABASE_APP_URL && DATABASE_WORKER_URL
    ? { appUrl: DATABASE_APP_URL, workerUrl: DATABASE_WORKER_URL }
    : undefined;
}
