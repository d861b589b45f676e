import { arrows } from "./arrows";
import { isServerOnly, type Rule, roomOf, valueImports } from "./rule";

const importsOf = (matches: (target: string) => boolean) => (targets: readonly string[]) =>
  targets.filter(matches).map((target) => `imports ${target}`);

/** Single files that may do what their folder may not, and why. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // Whether the database answers is no organization's business.
  "app/readyz/route.ts": ["lib/db/connections/is-ready"],
};

const isExcepted = (path: string, target: string) => exceptions[path]?.includes(target) ?? false;

/** The folders of lib whose rooms have arrows of their own. */
const divided = /^lib\/((?:db(?!\/generated)|http)\/[^/]+)\//;

function placeOf(target: string): string | undefined {
  // It and its payloads lie below the folders that queue jobs, the handlers above them.
  if (/^lib\/jobs\/(enqueue|definitions)(\.ts)?$/.test(target)) return "jobs/enqueue";
  // The one file at the top of lib/db that leads to rows.
  if (/^lib\/db\/identity(\.ts)?$/.test(target)) return "db/identity";
  return divided.exec(target)?.[1] ?? roomOf(target);
}

/** Packages that compute and nothing else, so that a browser can run them as well. */
const purePackages: readonly string[] = [
  "zod",
  "@sindresorhus/transliterate",
  "country-to-currency",
];

export const importRules: readonly Rule[] = [
  {
    says: "Prisma is known in lib/db alone",
    advice:
      "Ask for what you need through authorize() or identityDb; a type can be exported from lib/db/types.ts.",
    faults: ({ path, imports }) =>
      path.startsWith("lib/db/")
        ? []
        : importsOf((target) => /^(@prisma\/|prisma(\/|$)|lib\/db\/generated)/.test(target))(
            imports.map(({ target }) => target),
          ),
    broken: {
      "lib/customers/bad.ts":
        'import "server-only";\nimport { PrismaClient } from "@/lib/db/generated/client";',
      "app/page.tsx": 'import type { Prisma } from "@prisma/client";',
    },
  },
  {
    says: "an organization's data is reached through authorize() alone",
    advice:
      'Begin the use case with authorize(actor, "…"): it checks the permission and hands out the handle.',
    faults: (file) =>
      file.path === "lib/access/authorize.ts"
        ? []
        : importsOf((target) => target === "lib/db/tenancy/tenant")(valueImports(file)),
    broken: {
      "lib/customers/bad.ts":
        'import "server-only";\nimport { type TenantTx, tenantDb } from "@/lib/db/tenancy/tenant";',
      "lib/db/tenancy/bad.ts":
        'import "server-only";\nconst { tenantDb } = await import("./tenant");',
    },
  },
  {
    says: "the scope is put aside in lib/db alone",
    advice:
      "Write the reviewed statement as a function of lib/db, or use directoryOf(tx) for the directory.",
    faults: ({ path, imports }) =>
      path.startsWith("lib/db/")
        ? []
        : importsOf((target) => target === "lib/db/tenancy/unscoped")(
            imports.map(({ target }) => target),
          ),
    broken: {
      "lib/members/bad.ts":
        'import "server-only";\nimport { unscoped } from "@/lib/db/tenancy/unscoped";',
    },
  },
  {
    says: "the directory is asked by the rooms that deal with people alone",
    advice: "Take names and addresses from a function of lib/users.",
    faults: (file) => {
      const place = placeOf(file.path);
      if (place && arrows[place]?.includes("db/identity")) return [];
      return importsOf((target) => target === "lib/db/identity")(valueImports(file));
    },
    broken: {
      "lib/customers/bad.ts":
        'import "server-only";\nimport { identityDb } from "@/lib/db/identity";',
    },
  },
  {
    says: "what is on the server stays there",
    advice: 'Make import "server-only" the first line, or import only pure files and packages.',
    faults: (file, project) => {
      if (!file.path.startsWith("lib/") || file.path.endsWith(".mjs")) return [];
      if (isServerOnly(file))
        return file.code.trimStart().startsWith('import "server-only";')
          ? []
          : ['says "server-only" too late'];
      const isPure = (target: string) => purePackages.includes(target) || project.isPure(target);
      return importsOf((target) => !isPure(target))(valueImports(file));
    },
    broken: {
      "lib/customers/bad.ts": 'import { randomUUID } from "node:crypto";',
      "lib/customers/worse.ts": 'import { env } from "../env";',
      "lib/customers/late.ts": 'import { z } from "zod";\nimport "server-only";',
    },
  },
  {
    says: "the rooms of lib import along the drawn arrows",
    advice:
      "Turn the dependency round or move the function; a new arrow is a line in lib/testing/architecture/arrows.ts.",
    faults: (file, project) => {
      const place = placeOf(file.path);
      if (!place) return [];
      const allowed = arrows[place];
      if (!allowed) return [`is in a room without arrows: ${place}`];
      return importsOf((target) => {
        const room = placeOf(target) ?? (target.startsWith("emails/") ? "emails" : undefined);
        if (!room || room === place) return false;
        return !allowed.includes(room) && !project.isPure(target) && !isExcepted(file.path, target);
      })(valueImports(file));
    },
    broken: {
      "lib/members/bad.ts":
        'import "server-only";\nimport { inviteMember } from "@/lib/invitations/invite-member";',
      "lib/db/bad.ts": 'import "server-only";\nimport { authorize } from "../access/authorize";',
      "lib/db/wire/bad.ts":
        'import "server-only";\nimport { unscoped } from "../tenancy/unscoped";',
      "lib/db/weather/bad.ts": "export {};",
      "lib/http/bad.ts": 'import "server-only";\nimport { apiDoor } from "./api/api-route";',
      "lib/http/api/bad.ts":
        'import "server-only";\nimport { requireMember } from "../pages/page";',
      "lib/products/bad.ts":
        'import "server-only";\nimport { quoteRows } from "@/lib/db/quotes/quote-rows";',
      "lib/customers/bad.ts":
        'import "server-only";\nimport { sendMail } from "@/lib/mail/send-mail";',
      "lib/jobs/enqueue.ts":
        'import "server-only";\nimport { sendMail } from "@/lib/mail/send-mail";',
      "lib/weather/bad.ts": "export {};",
    },
  },
  {
    says: "lib knows Next in lib/http alone",
    advice: "Give the use case what it needs as an argument; the door takes it from Next.",
    faults: (file) =>
      file.path.startsWith("lib/") && !file.path.startsWith("lib/http/")
        ? importsOf((target) => /^next(-auth)?(\/|$)/.test(target))(valueImports(file))
        : [],
    broken: {
      "lib/sessions/bad.ts": 'import "server-only";\nimport { cookies } from "next/headers";',
    },
  },
  {
    says: "lib knows neither pages nor components",
    advice: "Move what both need into a pure file of lib.",
    faults: (file) =>
      file.path.startsWith("lib/")
        ? importsOf((target) => /^(app|components)\//.test(target))(valueImports(file))
        : [],
    broken: {
      "lib/http/bad.ts": 'import "server-only";\nimport { Button } from "@/components/ui/button";',
    },
  },
  {
    says: "components know neither routes nor the server",
    advice:
      "Hand the action or the data in as a property; share rules through pure files such as a schema.",
    faults: (file, project) =>
      file.path.startsWith("components/")
        ? importsOf(
            (target) =>
              /^(app|emails)\//.test(target) ||
              (target.startsWith("lib/") && !project.isPure(target)) ||
              /^(next\/(headers|server|cache)|server-only|node:)/.test(target),
          )(valueImports(file))
        : [],
    broken: {
      "components/team/bad.tsx":
        'import { inviteMemberAction } from "@/app/o/[slug]/team/actions";',
      "components/team/worse.tsx": 'import { listMembers } from "@/lib/members/list-members";',
      "components/team/worst.tsx": 'import { cookies } from "next/headers";',
    },
  },
  {
    says: "mails know nothing of the application",
    advice: "Hand everything in as properties; lib/mail/templates.tsx fills them.",
    faults: (file) =>
      file.path.startsWith("emails/")
        ? importsOf((target) => /^(app|components|lib)\//.test(target))(
            file.imports.map(({ target }) => target),
          )
        : [],
    broken: { "emails/bad.tsx": 'import { env } from "@/lib/env";' },
  },
  {
    says: "routes leave data, mail and jobs to the use cases",
    advice: "Call a use case of lib/<domain>; where there is none, write it.",
    faults: (file, project) =>
      file.path.startsWith("app/")
        ? importsOf(
            (target) =>
              /^(emails\/|lib\/(db|jobs|audit|mail)\/)/.test(target) &&
              !project.isPure(target) &&
              !(file.path.startsWith("app/mailbox/") && target.startsWith("lib/mail/mailbox/")) &&
              !isExcepted(file.path, target),
          )(valueImports(file))
        : [],
    broken: {
      "app/o/[slug]/page.tsx": 'import { identityDb } from "@/lib/db/identity";',
      "app/login/actions.ts": '"use server";\nimport { sendMail } from "@/lib/mail/send-mail";',
    },
  },
  {
    says: "a route uses its own files and those of the routes around it",
    advice:
      "Move what two routes share into components or lib, or up to the folder that holds both.",
    faults: (file) => {
      const folder = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
      return file.path.startsWith("app/")
        ? importsOf((target) => target.startsWith("app/") && !file.path.startsWith(folder(target)))(
            valueImports(file),
          )
        : [];
    },
    broken: { "app/login/page.tsx": 'import { signUpAction } from "../signup/actions";' },
  },
];
