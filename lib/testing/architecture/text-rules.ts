import { posix } from "node:path";
import type { Project, Rule } from "./rule";
import type { SourceFile } from "./source-file";

/** Who may read the environment, and which part of it. */
const environmentReaders: Readonly<Record<string, RegExp>> = {
  "lib/env.ts": /^process\.env\b/,
  // The build's, which has no settings yet.
  "next.config.ts": /^process\.env\.NEXT_OUTPUT\b/,
  // Next's own variables, and the one that next-auth reads.
  "instrumentation.ts": /^process\.env\.(NEXT_RUNTIME|NEXT_PHASE|AUTH_URL)\b/,
};

const found = (code: string, pattern: RegExp) =>
  [...code.matchAll(pattern)].map(([text]) => `says ${text.trim()}`);

/** Exports that are not made by one of the wrappers; each is a door without a guard. */
function unguardedExports(file: SourceFile, project: Project, ...wrappers: string[]): string[] {
  const known = wrappers.flatMap((wrapper) => project.exportedFunctions(wrapper));
  const exported = [...file.code.matchAll(/^export\s+(?:const\s+(\w+)[^=]*=\s*(\w+)|.*$)/gm)];
  return exported
    .filter(([, , maker]) => maker === undefined || !known.includes(maker))
    .map(([text]) => `exports ${text.replace(/^export\s+/, "").split("\n")[0]}`);
}

/** Routes that speak neither JSON nor problem+json. Where their handlers come from decides what they may do. */
const otherRoutes = new Set([
  "app/api/auth/[...nextauth]/route.ts",
  "app/api/bad-host/route.ts",
  "app/api/page-refused/[problem]/route.ts",
  "app/api/webhooks/stripe/route.ts",
  "app/csp-reports/route.ts",
  "app/mailbox/[id]/body/route.ts",
]);

const routeWrappers = [
  "api/api-route",
  "api/api-upload-route",
  "files/browser-route",
  "files/file-route",
  "files/member-download",
  "files/upload-route",
  "forms/file-form",
].map((name) => `lib/http/${name}`);

const isActions = (path: string) => /^app\/(.*\/)?actions\.ts$/.test(path);
const isRoute = (path: string) => /^app\/.*\/route\.ts$/.test(path);

export const textRules: readonly Rule[] = [
  {
    says: "the environment is read in lib/env.ts alone",
    advice: "Add the setting to lib/env.ts, where it is checked at the start, and read env.",
    faults: ({ path, code }) => {
      const allowed = environmentReaders[path];
      return [...code.matchAll(/process\.env\b[.\w]*/g)]
        .map(([text]) => text)
        .filter((text) => !allowed?.test(text))
        .map((text) => `reads ${text}`);
    },
    broken: {
      "lib/mail/bad.ts": 'import "server-only";\nexport const url = process.env.SMTP_URL;',
      "instrumentation.ts": "const key = process.env.SECRET_KEY;",
    },
  },
  {
    says: "a number's format is made in lib/number-format.ts alone, which keeps it",
    advice:
      "Use numberFormat or formatCount: to make a format takes a hundred times as long as to use it.",
    faults: ({ path, code }) =>
      path === "lib/number-format.ts"
        ? []
        : found(code, /\bnew Intl\.NumberFormat\b|\.toLocaleString\(/g),
    broken: {
      "components/quotes/bad.ts": 'export const one = new Intl.NumberFormat("en").format(1);',
      "components/quotes/worse.ts": 'export const one = (1).toLocaleString("en");',
    },
  },
  {
    says: "raw SQL is written in lib/db alone",
    advice: "Write the statement as a function of lib/db, with its values as parameters.",
    faults: ({ path, code }) =>
      path.startsWith("lib/db/")
        ? []
        : found(code, /\$(query|execute)Raw\w*|\bPrisma\.(raw|sql)\b/g),
    broken: {
      "lib/customers/bad.ts": 'import "server-only";\nawait tx.$queryRawUnsafe("SELECT 1");',
    },
  },
  {
    says: "SQL is never put together from text",
    advice: "Use the tagged form or values: [...].",
    faults: ({ code }) => found(code, /\$(query|execute)RawUnsafe\b|\bPrisma\.raw\b/g),
    broken: { "lib/db/bad.ts": 'import "server-only";\nawait client.$executeRawUnsafe(text);' },
  },
  {
    says: "every server action is made by a wrapper of lib/http/forms/actions.ts",
    advice:
      "Export const …Action = memberAction(schema, performsIt, after), or another of the wrappers.",
    faults: (file, project) => {
      if (!isActions(file.path)) return found(file.code, /["']use server["']/g);
      const faults = unguardedExports(file, project, "lib/http/forms/actions");
      return file.code.trimStart().startsWith('"use server";')
        ? faults
        : ['does not begin with "use server"', ...faults];
    },
    broken: {
      "app/team/actions.ts": '"use server";\nexport async function inviteAction() {}',
      "app/login/actions.ts": '"use server";\nexport const logInAction = async () => {};',
      "app/signup/actions.ts": '"use server";\nconst a = 1;\nexport { a };',
      "app/page.tsx": 'async function save() {\n  "use server";\n}',
    },
  },
  {
    says: "every route handler is made by a wrapper of lib/http, such as api-route.ts or browser-route.ts",
    advice: "Export const POST = memberRoute(schema, performsIt), or another of the wrappers.",
    faults: (file, project) =>
      isRoute(file.path) && !otherRoutes.has(file.path)
        ? unguardedExports(file, project, ...routeWrappers)
        : [],
    broken: {
      "app/api/v1/bad/route.ts": "export async function GET() { return Response.json({}); }",
      "app/api/v1/worse/route.ts": "export const POST = async () => Response.json({});",
      "app/api/v1/worst/route.ts": 'export { GET } from "../customers/route";',
    },
  },
  {
    says: "no text becomes markup or code",
    advice: "Let React write it: a child is escaped.",
    faults: ({ code }) =>
      found(code, /dangerouslySetInnerHTML|\beval\(|new Function\(|\.innerHTML\b/g),
    broken: {
      "components/ui/bad.tsx":
        "export const Bad = () => <p dangerouslySetInnerHTML={{ __html: text }} />;",
    },
  },
  {
    says: "nothing is cached from one request to the next",
    advice:
      "Read it again: it is one index range. A cache needs the organization's id first in every key (docs/MULTI_TENANCY.md).",
    faults: ({ code }) =>
      found(
        code,
        /\bunstable_cache\b|["']use cache\b[^"']*["']|\bcacheComponents\b|"force-cache"/g,
      ),
    broken: {
      "lib/customers/bad.ts":
        'import "server-only";\nimport { unstable_cache } from "next/cache";\nexport const listCustomers = unstable_cache(list);',
      "app/o/[slug]/page.tsx": 'async function customers() {\n  "use cache: remote";\n}',
    },
  },
  {
    says: "every file is named after what it is for, and exports only its own",
    advice:
      "Name the file after its main export, beside its only caller; import from where a thing is written.",
    faults: ({ path, code }) => {
      const names =
        /(^|\/)(utils?|helpers?|common|misc|shared|services|index)(\/|\.(ts|tsx|mjs)$)/.test(path)
          ? ["has a name that says nothing"]
          : [];
      // The one list of model types that other rooms may name (lib/db/types.ts).
      return path === "lib/db/types.ts"
        ? names
        : [...names, ...found(code, /^export\b[^=(]*\bfrom\s+"[^"]+"/gm)];
    },
    broken: {
      "lib/customers/index.ts": "export {};",
      "lib/utils.ts": "export {};",
      "components/helpers/date.ts": "export {};",
      "lib/customers/all.ts": 'export * from "./customer";',
    },
  },
  {
    says: "what lies in another room is imported by its full path",
    advice: 'Import it as "@/components/…" or "@/lib/…"; within a room the path is relative.',
    faults: ({ path, code }) => {
      if (!/^(components|lib)\/.+\.tsx?$/.test(path)) return [];
      const room = path.split("/", 2).join("/");
      return [...code.matchAll(/"((?:\.\.\/)+[^"]+)"/g)]
        .map(([, target = ""]) => posix.join(posix.dirname(path), target))
        .filter((target) => !target.startsWith(`${room}/`))
        .map((target) => `reaches ${target}`);
    },
    broken: {
      "components/quotes/bad.tsx": 'import { Card } from "../ui/card";',
      "lib/quotes/pdf/bad.ts": 'import "server-only";\nimport { money } from "../../money";',
    },
  },
];
