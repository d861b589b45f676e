import type { Rule } from "./rule";

const found = (code: string, pattern: RegExp) =>
  [...code.matchAll(pattern)].map(([text]) => `says ${text.trim()}`);

/** Who may use which library of cryptography besides Node's own. */
const cryptography: Readonly<Record<string, RegExp>> = {
  bcryptjs: /^lib\/passwords\//,
  "@noble/hashes": /^components\/quotes\/file-check\.tsx$/,
  jose: /^lib\/http\/sign-in\/is-genuine-id-token\.ts$/,
  "next-auth/jwt": /^lib\/http\/sign-in\//,
};

/** Keeps in this browser alone whether keys without Ctrl do something, which is nobody's secret. */
const keptInTheBrowser = "components/navigation/use-shortcuts.ts";

/** What ASVS 5.0 asks of every line, whoever writes it. */
export const securityRules: readonly Rule[] = [
  {
    says: "the server starts no program",
    advice: "Use a library: a command line is read by rules of its own (ASVS 1.2.5).",
    faults: ({ code }) => found(code, /["'](node:)?child_process["']/g),
    broken: {
      "lib/documents/bad.ts":
        'import "server-only";\nimport { exec } from "node:child_process";\nexport const bad = exec;',
    },
  },
  {
    says: "nothing is hashed by MD5 or SHA-1",
    advice: "Use SHA-256 or longer (ASVS 11.4.1, 11.4.3).",
    faults: ({ code }) => found(code, /\bcreateH(ash|mac)\(\s*["'`](md5|sha-?1|rsa-md5)["'`]/gi),
    broken: {
      "lib/files/bad.ts":
        'import "server-only";\nimport { createHash } from "node:crypto";\nexport const bad = createHash("md5");',
      "lib/files/worse.ts": 'import "server-only";\nexport const bad = createHmac(\n"SHA1", key);',
    },
  },
  {
    says: "cryptography is Node's own, and of other libraries only what is listed",
    advice: "Use node:crypto, or add the library to the list with its reason (ASVS 11.2.1).",
    faults: ({ path, imports }) =>
      imports
        .map(({ target }) => target)
        .filter((target) => /crypt|jose|noble|argon|jwt|sodium|forge|hash\.js/.test(target))
        .filter((target) => !/^(node:crypto$|lib\/)/.test(target))
        .filter((target) => !cryptography[libraryOf(target)]?.test(path))
        .map((target) => `imports ${target}`),
    broken: {
      "lib/tokens/bad.ts": 'import "server-only";\nimport sha from "crypto-js";',
      "lib/users/bad.ts": 'import "server-only";\nimport { hash } from "bcryptjs";',
    },
  },
  {
    says: "no secret is left to chance that can be guessed",
    advice: "Use randomToken of lib/tokens.ts (ASVS 6.5.3, 11.5.1).",
    faults: ({ code }) => found(code, /\bMath\.random\b/g),
    broken: { "lib/tokens/bad.ts": 'import "server-only";\nexport const bad = Math.random();' },
  },
  {
    says: "no page listens to other windows",
    advice: "Ask the server: a message has no sender that could be trusted (ASVS 3.5.5).",
    faults: ({ path, code }) =>
      /^(app|components)\//.test(path)
        ? found(code, /\bpostMessage\b|\bonmessage\b|addEventListener\(\s*["']message["']/g)
        : [],
    broken: {
      "components/ui/bad.tsx": 'window.addEventListener("message", (event) => apply(event.data));',
      "components/ui/worse.tsx": "parent.postMessage(data);",
    },
  },
  {
    says: "nothing of an organization or a person is kept in the browser",
    advice: "Keep it on the server: what is kept there outlives the log-out (ASVS 14.3.3).",
    faults: ({ path, code }) =>
      path === keptInTheBrowser
        ? []
        : found(code, /\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|\bcaches\.open\b/g),
    broken: { "components/quotes/bad.tsx": 'localStorage.setItem("draft", text);' },
  },
];

function libraryOf(target: string): string {
  return target.startsWith("@noble/") ? "@noble/hashes" : target;
}
