import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { pathOfFile } from "@/lib/files/path-of-file";
import { purgeDeleted } from "@/lib/retention/purge-deleted";
import { sweepFiles } from "@/lib/retention/sweep-files";
import { anOrganization, anOrigin } from "@/lib/testing/company/people";
import { aSentQuote, statusOf } from "@/lib/testing/company/quote-steps";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf } from "@/lib/testing/value-from";
import { readSharedQuote } from "./buyer/read-shared-quote";
import { deleteQuote } from "./delete-quote";
import { getQuote } from "./get-quote";
import { restoreQuote } from "./restore-quote";

let owner: Member;

beforeAll(async () => {
  ({ owner } = await anOrganization());
});

test("a deleted quote comes back as it was, and its link opens it again", async () => {
  const { quoteId, token } = await aSentQuote(owner);
  const look = async () => codeOf(await readSharedQuote(anOrigin(), { token, isVisit: false }));
  await deleteQuote(owner, { quoteId });
  expect(await look()).toBe("not_found");
  expect(codeOf(await restoreQuote(owner, { quoteId }))).toBe("none");
  expect(await look()).toBe("none");
  expect(await statusOf(owner, quoteId)).toBe("sent");
});

test("a quote that was deleted 30 days ago is gone for good, with its PDF; one of yesterday is not", async () => {
  const own = await anOrganization();
  const [old, fresh] = [await aSentQuote(own.owner), await aSentQuote(own.owner)];
  const { rows } = await ownerDatabase.query("SELECT pdf_key FROM quotes WHERE id = $1", [
    old.quoteId,
  ]);
  for (const { quoteId } of [old, fresh]) await deleteQuote(own.owner, { quoteId });
  const after = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);
  await purgeDeleted(own.organizationId, after(29));
  expect(codeOf(await restoreQuote(own.owner, { quoteId: fresh.quoteId }))).toBe("none");
  await purgeDeleted(own.organizationId, after(31));
  await sweepFiles(own.organizationId, after(31));
  expect(codeOf(await restoreQuote(own.owner, { quoteId: old.quoteId }))).toBe("not_found");
  expect(codeOf(await getQuote(own.owner, { quoteId: fresh.quoteId }))).toBe("none");
  await expect(readFile(pathOfFile(rows[0].pdf_key))).rejects.toThrow("ENOENT");
});
