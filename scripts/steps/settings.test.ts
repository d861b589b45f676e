import { describe, expect, test } from "vitest";
import { isLoopback } from "./is-loopback.mjs";
import { readSettings } from "./settings.mjs";
import { signInProviderSettings } from "./sign-in-settings.mjs";

const NODE_ENV = "production";
const PUBLIC = {
  NODE_ENV,
  APP_URL: "https://sales.example.com",
  DATABASE_URL: "postgresql://owner:secret@db.example.com/sales",
  SECRET_KEY: "a-random-text-of-thirty-two-characters",
  MAIL_FROM: "Sales <sales@example.com>",
  SMTP_URL: "smtp://mail.example.com",
} as const;

describe("settings", () => {
  test("without any: a loopback address on port 3000, and data in the checkout", () => {
    expect(readSettings("/srv/mercura", { NODE_ENV })).toMatchObject({
      appUrl: "http://localhost:3000",
      port: 3000,
      host: "127.0.0.1",
      isLocal: true,
      dataDir: "/srv/mercura/.data",
    });
  });

  test("a port alone moves the address along", () => {
    expect(readSettings("/srv", { NODE_ENV, PORT: "4000" }).appUrl).toBe("http://localhost:4000");
  });

  test.each([{ PORT: "4190" }, { APP_URL: "http://localhost:6000" }])(
    "a port that browsers refuse to open is refused at once: %o",
    (env) => {
      expect(() => readSettings("/srv", { NODE_ENV, ...env })).toThrow(
        /^Browsers refuse to open port \d+: set PORT to another one\.$/,
      );
    },
  );

  test("a local address alone moves the port along", () => {
    expect(readSettings("/srv", { NODE_ENV, APP_URL: "http://127.0.0.1:4000/" })).toMatchObject({
      port: 4000,
      appUrl: "http://127.0.0.1:4000",
    });
  });

  test("a public server listens on every address, or on the one it is told", () => {
    expect(readSettings("/srv", PUBLIC)).toMatchObject({
      host: "0.0.0.0",
      isLocal: false,
      port: 3000,
    });
    expect(readSettings("/srv", { ...PUBLIC, HOST: "10.0.0.5" }).host).toBe("10.0.0.5");
  });

  test("a local server listens on loopback only, whatever HOST says", () => {
    expect(readSettings("/srv", { NODE_ENV, HOST: "0.0.0.0" }).host).toBe("127.0.0.1");
  });

  test.each(["DATABASE_URL", "SECRET_KEY", "MAIL_FROM", "SMTP_URL"])(
    "a public server without %s is refused",
    (name) => {
      expect(() => readSettings("/srv", { ...PUBLIC, [name]: "" })).toThrow(
        new RegExp(`^${name} .*\\.$`),
      );
    },
  );

  test("a public server may send by Resend instead of SMTP", () => {
    const env = { ...PUBLIC, SMTP_URL: "", RESEND_API_KEY: "re_1" };
    expect(readSettings("/srv", env).isLocal).toBe(false);
  });

  test("Stripe is configured as a whole, or not at all", () => {
    const stripe = {
      STRIPE_SECRET_KEY: "sk_1",
      STRIPE_WEBHOOK_SECRET: "whsec_1",
      STRIPE_PRICE_ID: "price_1",
    };
    expect(readSettings("/srv", { NODE_ENV, ...stripe }).isLocal).toBe(true);
    for (const name of Object.keys(stripe))
      expect(() => readSettings("/srv", { NODE_ENV, ...stripe, [name]: "" })).toThrow(
        `needs ${name} as well`,
      );
  });

  test.each(["https://api.example.com", "http://10.0.0.1:80", "nonsense"])(
    "Stripe's keys are not sent to %s",
    (STRIPE_API_URL) => {
      expect(() => readSettings("/srv", { NODE_ENV, STRIPE_API_URL })).toThrow(
        `STRIPE_API_URL is "${STRIPE_API_URL}"`,
      );
    },
  );

  test.each(["0", "65536", "80.5", "http", "-1"])("PORT %s is refused", (PORT) => {
    expect(() => readSettings("/srv", { NODE_ENV, PORT })).toThrow(`PORT is "${PORT}"`);
  });

  test.each(["localhost:3000", "ftp://example.com", "https://example.com/app", "nonsense"])(
    "APP_URL %s is refused",
    (APP_URL) => {
      expect(() => readSettings("/srv", { NODE_ENV, APP_URL })).toThrow(`APP_URL is "${APP_URL}"`);
    },
  );

  test("a short SECRET_KEY is refused, also on loopback", () => {
    expect(() => readSettings("/srv", { NODE_ENV, SECRET_KEY: "short" })).toThrow(
      "SECRET_KEY has 5 characters",
    );
  });

  test("one of the serving addresses without the other is refused", () => {
    const env = { NODE_ENV, DATABASE_APP_URL: "postgresql://app_user@db/sales" } as const;
    expect(() => readSettings("/srv", env)).toThrow(
      "Only one of DATABASE_APP_URL and DATABASE_WORKER_URL",
    );
  });

  test.each(signInProviderSettings)(
    "a sign-in provider with %s alone is refused",
    (given, ...missing) => {
      const env = { NODE_ENV, [given]: "https://id.example.com" } as const;
      expect(() => readSettings("/srv", env)).toThrow(
        `${given} is set without ${missing.join(" and ")}: set all of them, or none.`,
      );
    },
  );

  test("a sign-in provider with all of its settings is taken", () => {
    const all = signInProviderSettings.flat().map((name) => [name, "https://id.example.com"]);
    expect(readSettings("/srv", { NODE_ENV, ...Object.fromEntries(all) }).isLocal).toBe(true);
  });

  test.each([
    ["AUTH_OIDC_ISSUER", "http://id.example.com"],
    ["AUTH_OIDC_ISSUER", "id.example.com"],
    ["AUTH_MICROSOFT_ENTRA_ID_ISSUER", "https://login.microsoftonline.com/common/v2.0"],
  ])("%s may not be %s", (name, issuer) => {
    const all = signInProviderSettings.flat().map((each) => [each, "https://id.example.com"]);
    const env = { NODE_ENV, ...Object.fromEntries(all), [name]: issuer };
    expect(() => readSettings("/srv", env)).toThrow(new RegExp(`^${name} is "[^"]*"[^\n]*\\.$`));
  });

  test("an address that is not PostgreSQL's is refused without being repeated, as it may hold a password", () => {
    const env = { NODE_ENV, DATABASE_URL: "mysql://root:hidden@db/sales" } as const;
    expect(() => readSettings("/srv", env)).toThrow(
      /^DATABASE_URL is not an address of PostgreSQL((?!hidden).)*$/,
    );
  });

  test.each([
    ["localhost", true],
    ["app.localhost", true],
    ["127.0.0.1", true],
    ["127.8.9.10", true],
    ["[::1]", true],
    ["127.0.0.1.example.com", false],
    ["localhost.example.com", false],
    ["0.0.0.0", false],
    ["10.0.0.1", false],
  ])("%s is a loopback address: %s", (hostname, expected) => {
    expect(isLoopback(hostname)).toBe(expected);
  });
});
