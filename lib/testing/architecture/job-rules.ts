import type { Project, Rule } from "./rule";

/** Whether the payload of a job names an organization; undefined where there is no such job. */
function namesOrganization(project: Project, job: string): boolean | undefined {
  const code = project.file("lib/jobs/definitions")?.code ?? "";
  const payloads = [...code.matchAll(/"([\w.]+)": z\.object\(\{([^}]*)\}\)/g)];
  const payload = payloads.find(([, name]) => name === job)?.[2];
  return payload?.includes("organizationId: organizationIdSchema");
}

const entersItsOwn = /\bauthorize\(\s*system\(\s*organizationId\s*\),/;
const entersAnother = /\bauthorize\((?!\s*system\(\s*organizationId\s*\),)/g;
/** A name bound to anything other than what the payload says. */
const findsAnother = /\b(?:const|let)\s[^;=]*\borganizationId\b[^;=]*=/g;

/** Its jobs have no payload: it takes each organization from the directory and passes it to a use case. */
const schedule = "lib/jobs/schedule.ts";

export const jobRules: readonly Rule[] = [
  {
    says: "a job enters the organization that its payload names, and no other",
    advice:
      'Take organizationId from the payload, as run({ organizationId, … }), and begin with authorize(system(organizationId), "…").',
    faults: ({ path, code }, project) => {
      if (!path.startsWith("lib/jobs/")) return [];
      const found = path === schedule ? [] : [...code.matchAll(findsAnother)];
      const others = [...code.matchAll(entersAnother), ...found].map(([text]) => `says ${text}`);
      if (!/: JobHandler</.test(code) || path === "lib/jobs/task/task.ts") return others;
      const job = /: JobHandler<JobPayload<"([\w.]+)">>/.exec(code)?.[1];
      const isOfOrganization = job === undefined ? undefined : namesOrganization(project, job);
      if (isOfOrganization === undefined) return [...others, "does not say which job it does"];
      if (isOfOrganization === entersItsOwn.test(code)) return others;
      return [
        ...others,
        isOfOrganization
          ? `does ${job}, and does not enter its organization`
          : `does ${job}, whose payload names no organization, and enters one`,
      ];
    },
    broken: {
      "lib/jobs/from-an-account.ts":
        'const mail: JobHandler<JobPayload<"mail.password_reset">> = { async run({ userId }) { authorize(system(organizationId), "mail.send"); } };',
      "lib/jobs/past-the-check.ts":
        'const mail: JobHandler<JobPayload<"mail.welcome">> = { async run({ organizationId }) { await identityDb.organizationDirectory.findUnique(); } };',
      "lib/jobs/of-another.ts":
        'const mail: JobHandler<JobPayload<"mail.welcome">> = { async run({ organizationId }) { authorize(system(organizationId), "mail.send"); authorize(system(found.organizationId), "mail.send"); } };',
      "lib/jobs/of-whoever.ts":
        'const mail: JobHandler<JobPayload<"mail.welcome">> = { async run({ userId }) { const { organizationId } = await firstOf(userId); authorize(system(organizationId), "mail.send"); } };',
      "lib/jobs/as-a-member.ts":
        'const mail: JobHandler<JobPayload<"mail.welcome">> = { async run({ organizationId }) { authorize(memberOf(organizationId), "mail.send"); } };',
      "lib/jobs/of-no-job.ts": "const mail: JobHandler<{ userId: string }> = { async run() {} };",
    },
  },
];
