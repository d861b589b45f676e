import { readdirSync } from "node:fs";
import { expect, test, vi } from "vitest";

let letterCode = 0x100;

const threadCount = () => readdirSync(`/proc/${process.pid}/task`).length;

// As Next does, which puts a module into the bundle of each kind of door.
test.runIf(process.platform === "linux").each([
  [
    "passwords are hashed",
    async () => {
      const { verifyPassword } = await import("@/lib/passwords/hash");
      await verifyPassword("a sentence is a good password", null);
    },
  ],
  [
    "quotes are drawn",
    async () => {
      const { lettersWithoutFont } = await import("@/lib/quotes/pdf/drawing-threads");
      // Another each time, because what is known of a letter is not asked for again.
      letterCode += 1;
      await lettersWithoutFont("organization", String.fromCodePoint(letterCode));
    },
  ],
])(
  "where %s, a process has its threads once, however often the code is loaded",
  async (_, work) => {
    await work();
    const before = threadCount();
    vi.resetModules();
    await work();
    expect(threadCount()).toBe(before);
  },
);
