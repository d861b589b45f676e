import { afterEach, expect, test, vi } from "vitest";
import { isLoopback as startsLocally } from "@/scripts/steps/is-loopback.mjs";
import { environmentSchema } from "./env";

afterEach(() => vi.unstubAllEnvs());

const settings = {
  APP_URL: "https://mercura.example",
  DATA_DIR: "/data",
  DATABASE_APP_URL: "postgresql://app_user@db/mercura",
  DATABASE_WORKER_URL: "postgresql://app_worker@db/mercura",
  SECRET_KEY: "x".repeat(32),
};

const hashCost = (others: Readonly<Record<string, string | undefined>>) => {
  const { success, data, error } = environmentSchema.safeParse({ ...settings, ...others });
  return success ? data.PASSWORD_HASH_COST : new Set(error.issues.flatMap(({ path }) => path));
};

test("passwords are hashed at bcrypt's cost 12, or at a higher one that somebody asks for", () => {
  expect(hashCost({ NODE_ENV: "production" })).toBe(12);
  expect(hashCost({ NODE_ENV: "production", PASSWORD_HASH_COST: "14" })).toBe(14);
});

test.each([["production"], ["development"], [""], ["testing"], [undefined]])(
  "no process starts with a lower cost where NODE_ENV is %j",
  (NODE_ENV) => {
    for (const PASSWORD_HASH_COST of ["11", "4", "0", "-12", ""])
      expect(hashCost({ NODE_ENV, PASSWORD_HASH_COST })).toEqual(new Set(["PASSWORD_HASH_COST"]));
  },
);

test("only the tests, whose passwords guard nothing, hash at a lower one", () => {
  expect(hashCost({ NODE_ENV: "test", PASSWORD_HASH_COST: "4" })).toBe(4);
  expect(hashCost({ NODE_ENV: "test" })).toBe(12);
});

test.each([
  ["localhost:3000", true],
  ["mercura.localhost:3000", true],
  ["127.0.0.1", true],
  ["[::1]:3000", true],
  ["localhost.example", false],
  ["127.0.0.1.example", false],
  ["10.0.0.1", false],
])(
  "the start and the server agree whether only this machine reaches %s: %s",
  async (host, isLocal) => {
    const APP_URL = `http://${host}`;
    for (const [name, value] of Object.entries({ ...settings, APP_URL })) vi.stubEnv(name, value);
    vi.resetModules();
    const { isLoopback } = await import("./env");
    expect([startsLocally(new URL(APP_URL).hostname), isLoopback()]).toEqual([isLocal, isLocal]);
  },
);

const served = { ...settings, NODE_ENV: "production", PASSWORD_HASH_COST: "12" };

test.each([
  ["RATE_LIMIT_FACTOR", "many", "RATE_LIMIT_FACTOR has to be a number above 0."],
  ["RATE_LIMIT_FACTOR", "0", "RATE_LIMIT_FACTOR has to be a number above 0."],
  ["PASSWORD_HASH_COST", "3", "PASSWORD_HASH_COST has to be a whole number from 12 to 16."],
  ["TRUSTED_PROXIES", "-1", "TRUSTED_PROXIES has to be a whole number from 0 to 5."],
  [
    "SHUTDOWN_DELAY_SECONDS",
    "soon",
    "SHUTDOWN_DELAY_SECONDS has to be a number of seconds up to 120.",
  ],
  ["LOG_REQUESTS", "yes", 'LOG_REQUESTS has to be "on" or "off".'],
  ["S3_ENDPOINT", "minio", "S3_ENDPOINT has to be an address such as https://mercura.example."],
  ["SECRET_KEY", "hidden", "SECRET_KEY has to be 32 characters or longer."],
  ["DATABASE_APP_URL", "", "DATABASE_APP_URL has to be set."],
])(
  "of %s=%s the operator is told in a sentence what it has to be",
  async (name, value, sentence) => {
    for (const [each, text] of Object.entries({ ...served, [name]: value })) vi.stubEnv(each, text);
    vi.resetModules();
    const { env } = await import("./env");
    expect(() => env.APP_URL).toThrow(new Error(sentence));
  },
);
