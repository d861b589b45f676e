import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { say } from "../console/progress.mjs";
import { withConnection } from "../database/connect.mjs";

const demoSchema = z.array(
  z.object({ organization: z.string(), role: z.string(), email: z.string(), password: z.string() }),
);

/**
 * Prints where Mercura is served and, on a loopback address, the mailbox and the people of the demo.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {string} ownerUrl
 */
export async function announce({ root, appUrl, isLocal }, ownerUrl) {
  say(`\n  Mercura   ${appUrl}`);
  if (!isLocal) return;
  say(`  Mailbox   ${appUrl}/mailbox`);
  for (const line of demoLines(await presentDemoLogins(root, ownerUrl))) say(line);
}

/** @param {z.infer<typeof demoSchema>} logins */
function demoLines(logins) {
  const widest = Math.max(0, ...logins.map(({ email }) => email.length));
  return logins.map(({ organization, role, email, password }, at) => {
    const isFirst = organization !== logins[at - 1]?.organization;
    const heading = isFirst ? `\n  Demo: ${organization}\n` : "";
    return `${heading}    ${email.padEnd(widest)}  ${password}  ${role}`;
  });
}

/**
 * The logins that prisma/demo.ts exports as demoLogins, as far as those people still exist.
 *
 * @param {string} root
 * @param {string} ownerUrl
 */
async function presentDemoLogins(root, ownerUrl) {
  const file = path.join(root, "prisma", "demo.ts");
  if (!existsSync(file)) return [];
  const { tsImport } = await import("tsx/esm/api");
  const { demoLogins } = z
    .object({ demoLogins: demoSchema })
    .parse(await tsImport(file, import.meta.url));
  return await withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query("SELECT email FROM users WHERE email = ANY($1)", [
      demoLogins.map(({ email }) => email),
    ]);
    const present = new Set(rows.map(({ email }) => email));
    return demoLogins.filter(({ email }) => present.has(email));
  });
}
