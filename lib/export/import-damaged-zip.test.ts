import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathOfFile } from "@/lib/files/path-of-file";
import {
  anOrganizationThatMoves,
  bringIn,
  type MovingOrganization,
} from "@/lib/testing/company/moved-organization";
import { anOrganization, aPerson, aProvenPerson } from "@/lib/testing/company/people";
import { databaseState } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { type Changes, forgedZip, zipWith } from "@/lib/testing/failures/forged-zip";

const folder = await mkdtemp(path.join(tmpdir(), "mercura-import-"));
let moving: MovingOrganization;

beforeAll(async () => {
  moving = await anOrganizationThatMoves();
});

afterAll(() => rm(folder, { recursive: true }));

const forged = (changes: Changes) => forgedZip(folder, moving.zip, changes);
const unnamed = (text: string) => text.replace(/"competitor_id":"[^"]+"/g, '"competitor_id":null');

describe("a zip that is not as it should be brings nothing in", () => {
  const table = "tables/customers.jsonl";
  test.each<[string, () => Promise<string>, RegExp]>([
    [
      "a row that was changed",
      () => forged({ [table]: (text) => text.replace(moving.source.mark, "changed") }),
      /rows of customers are not those/,
    ],
    ["a row that others name", () => forged({ [table]: () => "" }), /names one that is missing/],
    [
      "a row less",
      () =>
        forged({
          "tables/competitors.jsonl": () => "",
          "tables/quotes.jsonl": unnamed,
        }),
      /rows of competitors are not those/,
    ],
    ...["javascript:alert(1)", " java\\tscript:alert(1)", "data:text/html,hello"].map(
      (website): [string, () => Promise<string>, RegExp] => [
        `a website that is a script: ${website}`,
        () =>
          forged({
            [table]: (text) => text.replace(/"website":"[^"]*"/, `"website":"${website}"`),
          }),
        /website is no web address/,
      ],
    ),
    ["a table that is missing", () => forged({ [table]: null }), /customers\.jsonl is missing/],
    ["a line that is no JSON", () => forged({ [table]: (text) => `${text}nonsense\n` }), /line 2/],
    ["no manifest", () => forged({ "manifest.json": null }), /no manifest/],
    [
      "another version",
      () =>
        forged({
          "manifest.json": (text) => text.replace('"version": 2', '"version": 1'),
        }),
      /not one that this version/,
    ],
    [
      "other columns",
      () =>
        forged({
          "manifest.json": (text) => text.replace('"sku"', '"stock_code"'),
        }),
      /other columns/,
    ],
    ["what is no zip", async () => path.resolve("package.json"), /can't be read/],
    ["a file that leads out of it", () => zipWith(folder, "../../evil"), /can't be read/],
    [
      "a file that fills the disk",
      () => zipWith(folder, "files/bomb", { megabytes: 64 }),
      /1000 times/,
    ],
    [
      "files that fill it together",
      () => zipWith(folder, "files/bomb", { megabytes: 15, files: 2 }),
      /1000 times/,
    ],
  ])(
    "%s",
    async (_what, make, words) => {
      const file = await make();
      const { email } = await aProvenPerson();
      const folders = await readdir(pathOfFile("."));
      const before = await databaseState();
      await expect(bringIn(file, email)).rejects.toThrow(words);
      expect(await databaseState()).toEqual(before);
      for (const made of await readdir(pathOfFile(".")))
        if (!folders.includes(made))
          expect(
            (await readdir(pathOfFile(made), { recursive: true, withFileTypes: true })).filter(
              (entry) => entry.isFile(),
            ),
          ).toEqual([]);
    },
    60_000,
  );

  test("and an id of somebody who has nothing to do with it never leads to their account", async () => {
    const { owner } = await anOrganization();
    const file = await forged({
      [table]: (text) => {
        const [, old = ""] = /"user_id":"([^"]+)"/.exec(text) ?? [];
        return text.replaceAll(old, owner.userId);
      },
    });
    const { organizationId } = await bringIn(file);
    const { rows } = await ownerDatabase.query(
      "SELECT u.id, u.name FROM customers c JOIN users u ON u.id = c.user_id WHERE c.organization_id = $1",
      [organizationId],
    );
    expect(rows).toEqual([{ id: expect.not.stringMatching(owner.userId), name: "Somebody" }]);
  });

  test("nor does one for somebody who has not proved their address", async () => {
    const { email } = await aPerson();
    await expect(bringIn(moving.zip, email)).rejects.toThrow(/Nobody here has proved/);
  });
});
