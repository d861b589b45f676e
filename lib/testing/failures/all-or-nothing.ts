import { describe, expect, test } from "vitest";
import type { Result } from "@/lib/result";
import { databaseState } from "../database/database-state";
import { ownerDatabase } from "../database/owner-database";
import { failAtStatement } from "./failing-statement";

/** Use cases by what they do: what has to be there first, and then the call. */
export type Changes = Readonly<Record<string, () => Promise<() => Promise<Result<unknown>>>>>;

/** Tests that each change happens as a whole or not at all, whichever of its statements fails. */
export function allOrNothing(changes: Changes): void {
  describe.each(Object.entries(changes))("%s", (_name, prepare) => {
    test("leaves nothing behind, whichever of its statements fails, its COMMIT included", async () => {
      const change = await prepare();
      const before = await databaseState();
      let nth = 1;
      while (await failsAt(nth, change)) {
        expect(await databaseState(), `after statement ${nth}`).toEqual(before);
        nth += 1;
      }
      // The change itself, its audit event and the COMMIT are three.
      expect(nth).toBeGreaterThan(3);
      expect(await databaseState()).not.toEqual(before);
    });
  });
}

/** Whether the change got as far as its nth statement, which then failed; otherwise it went through. */
async function failsAt(nth: number, change: () => Promise<Result<unknown>>): Promise<boolean> {
  // A try counts even if it fails; this is about everything else.
  await ownerDatabase.query("TRUNCATE rate_limits");
  const failure = failAtStatement(nth);
  try {
    const outcome = await change().then(
      (result) => (result.ok ? "done" : result.code),
      () => "failed",
    );
    expect(outcome).toBe(failure.wasReached() ? "failed" : "done");
    return failure.wasReached();
  } finally {
    failure.remove();
  }
}
