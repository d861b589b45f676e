import { afterEach, expect, test, vi } from "vitest";

const settings = { MAIL_FROM: "Mercura <mercura@nordwerk.example>" };

afterEach(() => vi.unstubAllEnvs());

test("Resend comes before SMTP, and SMTP before the mailbox", async () => {
  const chooseTransport = await chooserFor("http://localhost:3000");
  const RESEND_API_KEY = "re_test";
  const SMTP_URL = "smtp://127.0.0.1";
  expect(chooseTransport({ ...settings, RESEND_API_KEY, SMTP_URL }).name).toBe("resend");
  expect(chooseTransport({ ...settings, SMTP_URL }).name).toBe("smtp");
  expect(chooseTransport(settings).name).toBe("mailbox");
});

test("a server that others can reach keeps no mail: without a provider it does not start", async () => {
  const chooseTransport = await chooserFor("https://mercura.example");
  expect(() => chooseTransport(settings)).toThrow("set RESEND_API_KEY or SMTP_URL");
});

/** The environment is read once a process, so each address gets its own copy of the modules. */
async function chooserFor(appUrl: string) {
  vi.stubEnv("APP_URL", appUrl);
  vi.resetModules();
  return (await import("./choose-transport")).chooseTransport;
}
