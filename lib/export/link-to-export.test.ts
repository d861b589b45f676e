import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { listFiles } from "@/lib/files/list-files";
import { changeRole } from "@/lib/members/change-role";
import { exported } from "@/lib/testing/company/exported";
import { aMember, anOrganization, anOrigin, aPersonLoggedIn } from "@/lib/testing/company/people";
import { auditEvents } from "@/lib/testing/traces/audit-events";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { linkToExport } from "./link-to-export";
import { listExports } from "./list-exports";
import { openLinkedExport } from "./open-linked-export";
import { purgeExports } from "./purge-exports";

describe("the zip", () => {
  const open = (path: string) =>
    openLinkedExport(anOrigin(), { token: path.replace("/exports/", "") });

  async function anExport() {
    const organization = await anOrganization();
    const person = await aPersonLoggedIn();
    const owner = await aMember(organization, "owner", person);
    return { ...organization, owner, ...(await exported({ ...organization, owner })) };
  }

  test("is downloaded by a link for five minutes, and that it was is written down", async () => {
    const { owner, exportId, row, organizationId } = await anExport();
    const link = valueFrom(await linkToExport(owner, { exportId }));
    const file = valueFrom(await open(link.path));
    expect(file).toMatchObject({ contentType: "application/zip", sha256: row.sha256 });
    expect(file.fileName).toMatch(/^mercura-export-\d{4}-\d\d-\d\d\.zip$/);
    expect((await text(await file.open({ start: 0, end: 1 }))).slice(0, 2)).toBe("PK");
    expect(await auditEvents({ organizationId }, "organization.export_downloaded")).toMatchObject([
      { user_id: owner.userId },
    ]);
  });

  test("is not to be had without a fresh proof, by another owner's link, or by a former owner", async () => {
    const { owner, exportId, organizationId } = await anExport();
    expect(codeOf(await linkToExport({ ...owner, isFresh: false }, { exportId }))).toBe(
      "reauthentication_required",
    );
    const stranger = await anOrganization();
    expect(codeOf(await linkToExport(stranger.owner, { exportId }))).toBe("not_found");
    const { path } = valueFrom(await linkToExport(owner, { exportId }));
    const other = await aMember({ organizationId }, "owner");
    valueFrom(await changeRole(other, { userId: owner.userId, role: "admin" }));
    expect(codeOf(await open(path))).toBe("link_expired");
    expect(codeOf(await open(`${path}x`))).toBe("link_expired");
  });

  test("goes after a week, with its file", async () => {
    const { owner, exportId, organizationId, row } = await anExport();
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);
    await purgeExports(organizationId, inDays(6.9));
    expect(codeOf(await linkToExport(owner, { exportId }))).toBe("none");
    await purgeExports(organizationId, inDays(7.1));
    expect(codeOf(await linkToExport(owner, { exportId }))).toBe("not_found");
    const left: string[] = [];
    for await (const page of listFiles(organizationId)) left.push(...page.map(({ key }) => key));
    expect(left).not.toContain(row.storage_key);
    expect(valueFrom(await listExports(owner)).data).toMatchObject([{ status: "expired" }]);
  });
});
