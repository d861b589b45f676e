import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeConnections } from "@/lib/db/connections/connections";
import { anOrganizationWithEverything, type FullOrganization } from "../company/one-of-everything";
import { tableNames } from "../schema/tenant-tables";
import { attemptProbe, type Outcome } from "./attempt-probe";
import { type Evidence, report } from "./evidence";
import { hostileProbes } from "./hostile-probes";
import type { HostileProbe } from "./probe";
import { probedModels } from "./probed-models";
import { type Snapshot, takeSnapshot } from "./snapshot";
import { standBehind, type Walls } from "./walls";
import { type Way, wayNames } from "./ways";

/** One attempt of one probe in one way, and whether it changed the other organization's rows. */
export interface Attempt extends Outcome {
  readonly way: Way;
  readonly probe: HostileProbe;
  readonly isForeignWrite: boolean;
}

/**
 * The tests of all hostile probes behind some of the walls: every model, every operation, every way. `judge` says what has to
 * hold of a model's attempts. The other organization's rows are restored after each attempt that changed any, and after all of a
 * model's attempts a hash of everything tells that none was missed.
 */
export async function describeWalls(
  walls: Walls,
  says: string,
  judge: (attempts: readonly Attempt[]) => void,
): Promise<void> {
  const actAs = standBehind(walls);
  const models = await probedModels();
  let mine: FullOrganization;
  let theirs: FullOrganization;
  let snapshot: Snapshot;

  beforeAll(async () => {
    mine = await anOrganizationWithEverything();
    theirs = await anOrganizationWithEverything();
    snapshot = await takeSnapshot(mine, theirs);
  });

  afterAll(async () => {
    await snapshot.close();
    await closeConnections();
  });

  describe.each(models)("$model of another organization", (probed) => {
    test(says, { timeout: 120_000 }, async (context) => {
      const ownRows = Number.parseInt(
        snapshot.mine[tableNames().get(probed.model) ?? ""] ?? "",
        10,
      );
      const attempts: Attempt[] = [];
      for (const [index, probe] of hostileProbes(probed).entries())
        for (const way of waysFor(walls, index)) {
          const outcome = await actAs(mine.organizationId, (db) =>
            attemptProbe(db, way, probed.model, probe, [mine, theirs], ownRows),
          );
          // An attempt that was refused before any statement has changed nothing.
          const isSent =
            outcome.answer !== "refused" && !/^(find|count|agg|group)/.test(probe.operation);
          const isForeignWrite = isSent && (await snapshot.restore()).isTheirsChanged;
          attempts.push({ ...outcome, way, probe, isForeignWrite });
        }
      await snapshot.confirm();
      report(context, ...evidenceOf(walls, attempts));
      expect(attempts.length).toBeGreaterThan(100);
      judge(attempts);
    });
  });
}

/** The control need not leak in every way by every probe; the probes take turns with the ways. */
function waysFor(walls: Walls, index: number): readonly Way[] {
  return walls === "2" ? wayNames.filter((_, turn) => turn === index % wayNames.length) : wayNames;
}

/** That no attempt read or wrote anything of the other organization. */
export function expectNothingForeign(attempts: readonly Attempt[]): void {
  expect(attempts.filter(({ isForeignRead }) => isForeignRead).map(inWords)).toEqual([]);
  expect(attempts.filter(({ isForeignWrite }) => isForeignWrite).map(inWords)).toEqual([]);
}

/** Expects the scope to have done right by each attempt: refused what is meant for others, and let the rest find one's own. */
export function expectScopeAnswers(attempts: readonly Attempt[]): void {
  const isRight = ({ answer, probe }: Attempt) =>
    answer === probe.scopeAnswer || (answer === "denied" && probe.scopeAnswer !== "refused");
  expect(attempts.filter((attempt) => !isRight(attempt)).map(inWords)).toEqual([]);
}

/** What a person needs to find an attempt again. */
function inWords({ way, probe, detail }: Attempt): string {
  return `${probe.operation} ${probe.attempt}, ${way}: ${detail.slice(-300)}`;
}

function evidenceOf(walls: Walls, attempts: readonly Attempt[]): Evidence[] {
  const count = (found: readonly Attempt[]) => ({
    attempts: found.length,
    refused: found.filter(({ answer }) => answer === "refused").length,
    failed: found.filter(({ answer }) => answer === "failed" || answer === "denied").length,
    nothing: found.filter(({ answer }) => answer === "nothing").length,
    own: found.filter(({ answer }) => answer === "own").length,
    foreignReads: found.filter(({ isForeignRead }) => isForeignRead).length,
    foreignWrites: found.filter(({ isForeignWrite }) => isForeignWrite).length,
  });
  const families = [...new Set(attempts.map(({ probe }) => probe.family))];
  return families.map((family) => ({
    part: "matrix",
    line: `${walls} ${family}`,
    counts: count(attempts.filter(({ probe }) => probe.family === family)),
  }));
}
