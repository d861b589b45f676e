import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { say } from "../console/progress.mjs";
import { withConnection } from "../database/connect.mjs";

const demoSchema = z.object({
  demoPassword: z.string(),
  demoOrganizations: z.array(
    z.object({ name: z.string(), people: z.record(z.string(), z.object({ email: z.string() })) }),
  ),
});

/**
 * Prints the local mailbox, and the people of the demo for as long as they have accounts.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {string} ownerUrl
 */
export async function announceDemo({ root, appUrl }, ownerUrl) {
  say(`  Mailbox   ${appUrl}/mailbox`);
  const file = path.join(root, "prisma", "demo.ts");
  if (!existsSync(file)) return;
  const { tsImport } = await import("tsx/esm/api");
  const demo = demoSchema.parse(await tsImport(file, import.meta.url));
  const present = await presentEmails(demo, ownerUrl);
  if (present.size === 0) return;
  say(`\n  Demo logins, all with the password ${demo.demoPassword}`);
  for (const { name, people } of demo.demoOrganizations) {
    say(`\n  ${name}`);
    for (const [role, { email }] of Object.entries(people)) {
      if (present.has(email)) say(`    ${role.replace("_", " ").padEnd(10)} ${email}`);
    }
  }
}

/**
 * @param {z.infer<typeof demoSchema>} demo
 * @param {string} ownerUrl
 * @returns {Promise<Set<unknown>>}
 */
function presentEmails({ demoOrganizations }, ownerUrl) {
  const emails = demoOrganizations.flatMap(({ people }) =>
    Object.values(people).map(({ email }) => email),
  );
  return withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query("SELECT email FROM users WHERE email = ANY($1)", [emails]);
    return new Set(rows.map(({ email }) => email));
  });
}
