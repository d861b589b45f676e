import "server-only";
import { z } from "zod";

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

// What a setting has to be is said so that it ends a sentence; see readEnvironment.
const given = z.string("set").min(1, "set");

const wholeNumber = (min: number, max: number, words = `a whole number from ${min} to ${max}`) =>
  z.coerce.number(words).int(words).min(min, words).max(max, words);

const oneOf = <const Values extends readonly [string, string]>(values: Values) =>
  z.enum(values, values.map((value) => `"${value}"`).join(" or "));

const address = z.url({
  protocol: /^https?$/,
  error: "an address such as https://mercura.example",
});

/** bcrypt's work factor: about 0.8 s on a small core. @see ASVS 5.0 11.4.2 */
const leastPasswordHashCost = 12;
const passwordHashCosts = `a whole number from ${leastPasswordHashCost} to 16`;

const secondsOfDelay = "a number of seconds up to 120";

const settingsSchema = z.object({
  NODE_ENV: z.string().optional(),
  APP_URL: address.transform((url) => new URL(url).origin),
  DATA_DIR: given,
  DATABASE_APP_URL: given,
  DATABASE_WORKER_URL: given,
  DATABASE_POOL_SIZE: wholeNumber(1, 200).default(10),
  /** Whether a statement shares an implicit transaction with its tenant, or travels with BEGIN, SET LOCAL and COMMIT. */
  DATABASE_TENANT_TRANSPORT: oneOf(["implicit", "explicit"]).default("implicit"),
  DATABASE_NAMED_STATEMENTS: oneOf(["on", "off"]).default("on"),
  SECRET_KEY: given.min(32, "32 characters or longer"),
  /**
   * When it is raised for a faster machine, each person's hash follows at their next log-in. Tests, whose passwords guard
   * nothing, go below.
   */
  PASSWORD_HASH_COST: wholeNumber(4, 16, passwordHashCosts).default(leastPasswordHashCost),
  MAIL_FROM: z.string().default("Mercura <mercura@localhost>"),
  SMTP_URL: optional(z.string()),
  RESEND_API_KEY: optional(z.string()),
  /** With it organizations pay by the seat; without it Mercura is self-hosted and free. */
  STRIPE_SECRET_KEY: optional(z.string()),
  STRIPE_WEBHOOK_SECRET: optional(z.string()),
  /** The price of one seat. */
  STRIPE_PRICE_ID: optional(z.string()),
  /** Stripe's API, for tests against a local stub. */
  STRIPE_API_URL: optional(address),
  /** With it files lie in this bucket instead of the data folder. */
  S3_BUCKET: optional(z.string()),
  S3_REGION: z.string().default("us-east-1"),
  /** The address of a bucket that is not Amazon's. */
  S3_ENDPOINT: optional(address),
  /** Without the two keys the machine's own are used, as Amazon's tools do. */
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  /** Where clamd listens. With it no document can be downloaded before it is scanned. */
  CLAMD_HOST: optional(z.string()),
  CLAMD_PORT: wholeNumber(1, 65_535).default(3310),
  CLAMD_SOCKET: optional(z.string()),
  /** Whether webhooks may lead into private networks, and over http: for operators whose receivers run beside Mercura. */
  WEBHOOK_PRIVATE_ADDRESSES: oneOf(["refuse", "allow"]).default("refuse"),
  /** Whether this process runs the queue's jobs beside the requests, or leaves them to "npm run worker". */
  JOBS: oneOf(["on", "off"]).default("on"),
  /** How long a stopping server still takes requests, so that the proxies in front see that it is not ready. */
  SHUTDOWN_DELAY_SECONDS: z.coerce
    .number(secondsOfDelay)
    .min(0, secondsOfDelay)
    .max(120, secondsOfDelay)
    .default(0),
  /** Whether each request leaves a line in the log. */
  LOG_REQUESTS: oneOf(["on", "off"]).default("off"),
  /** The port where Prometheus reads the metrics; without it there are none. */
  METRICS_PORT: optional(wholeNumber(1, 65_535)),
  METRICS_HOST: z.string().default("127.0.0.1"),
  /** Where traces go, as OTLP over HTTP; without it nothing of OpenTelemetry is loaded. */
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(address),
  OTEL_SERVICE_NAME: z.string().min(1).default("mercura"),
  RATE_LIMIT_FACTOR: z.coerce.number("a number above 0").positive("a number above 0").default(1),
  /** How many reverse proxies in front of the server may name the client's address. */
  TRUSTED_PROXIES: wholeNumber(0, 5).default(0),
  AUTH_GOOGLE_ID: optional(z.string()),
  AUTH_GOOGLE_SECRET: optional(z.string()),
  AUTH_MICROSOFT_ENTRA_ID_ID: optional(z.string()),
  AUTH_MICROSOFT_ENTRA_ID_SECRET: optional(z.string()),
  AUTH_MICROSOFT_ENTRA_ID_ISSUER: optional(address),
  AUTH_GITHUB_ID: optional(z.string()),
  AUTH_GITHUB_SECRET: optional(z.string()),
  /** A company's own OpenID provider. */
  AUTH_OIDC_NAME: optional(z.string()),
  AUTH_OIDC_ISSUER: optional(address),
  AUTH_OIDC_ID: optional(z.string()),
  AUTH_OIDC_SECRET: optional(z.string()),
});

/** The settings that a process of Mercura knows. */
export const environmentSchema = settingsSchema.refine(
  // "npm start", the worker and the images all set "production" themselves, whatever the environment says.
  ({ NODE_ENV, PASSWORD_HASH_COST }) =>
    NODE_ENV === "test" || PASSWORD_HASH_COST >= leastPasswordHashCost,
  {
    path: ["PASSWORD_HASH_COST"],
    message: passwordHashCosts,
  },
);

export type Environment = z.infer<typeof environmentSchema>;

/** Settings that can't be used; the message is for the operator. */
export class UnusableSettings extends Error {}

let parsed: Environment | undefined;

/** The settings, or each that can't be used in a sentence for the operator, without its value, which may be a secret. */
function readEnvironment(): Environment {
  const found = environmentSchema.safeParse(process.env);
  if (found.success) return found.data;
  const faults = found.error.issues.map(
    ({ path, message }) => `${path.join()} has to be ${message}.`,
  );
  throw new UnusableSettings([...new Set(faults)].join("\n"));
}

/**
 * The configuration. It is read at first use and not at import, because a build has none. The server reads it before it serves
 * (instrumentation.ts), so that a wrong setting stops the start.
 */
export const env: Environment = new Proxy<Environment>(Object.create(null), {
  get(_, key) {
    parsed ??= readEnvironment();
    return Reflect.get(parsed, key);
  },
});

/**
 * Whether only this machine can reach the server: the local mailbox and the demo exist nowhere else. The start asks the same
 * (scripts/steps/settings.mjs), and a test compares the two.
 */
export function isLoopback(): boolean {
  return /^((.+\.)?localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(env.APP_URL).hostname);
}

/** Whether people reach the server by https: only then may it tell browsers never to use anything else. */
export function isHttps(): boolean {
  return new URL(env.APP_URL).protocol === "https:";
}

/** Whether this is "npm run dev". */
export function isDevelopment(): boolean {
  return env.NODE_ENV === "development";
}
