import { beforeAll, describe, expect, test } from "vitest";
import { identityDb } from "@/lib/db/identity";
import { exported } from "@/lib/testing/company/exported";
import {
  anOrganizationThatMoves,
  bringIn,
  type MovingOrganization,
} from "@/lib/testing/company/moved-organization";
import { aProvenPerson } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";

let moving: MovingOrganization;

beforeAll(async () => {
  moving = await anOrganizationThatMoves();
});

describe("an export that is imported into a new organization", () => {
  test("has equal checksums there, table by table, and again when that is exported", async () => {
    const importer = await aProvenPerson();
    const { tables, organizationId, slug } = await bringIn(moving.zip, importer.email);
    const carried = moving.manifest.tables.filter(({ is_carried }) => is_carried);
    expect(tables.map(({ table }) => table).toSorted()).toEqual(
      carried.map(({ table }) => table).toSorted(),
    );
    for (const table of tables) expect(carried).toContainEqual(expect.objectContaining(table));

    const owner = { ...moving.source.owner, ...importer, organizationId };
    const { manifest: after } = await exported({ owner, organizationId, slug });
    for (const table of carried) expect(after.tables).toContainEqual(table);
    expect(after.files).toEqual(moving.manifest.files);
  });

  test("gives access to whoever brings it in, and to nobody else", async () => {
    const importer = await aProvenPerson();
    const { organizationId, placeholders } = await bringIn(moving.zip, importer.email);
    for (const table of ["organization_members", "user_organizations"]) {
      const { rows } = await ownerDatabase.query(
        `SELECT user_id, role FROM ${table} WHERE organization_id = $1`,
        [organizationId],
      );
      expect(rows).toEqual([{ user_id: importer.userId, role: "owner" }]);
    }
    const { rows: people } = await ownerDatabase.query(
      `SELECT DISTINCT u.name, u.email, u.password_hash, u.email_verified_at, u.disabled_at IS NOT NULL AS is_closed
       FROM users u JOIN customers c ON c.user_id = u.id WHERE c.organization_id = $1`,
      [organizationId],
    );
    expect(placeholders).toBeGreaterThan(0);
    expect(people).toEqual([
      {
        name: "Kim Berg",
        email: expect.stringMatching(/^person-.*@imported\.invalid$/),
        password_hash: null,
        email_verified_at: null,
        is_closed: true,
      },
    ]);
    const { rows: open } = await ownerDatabase.query(
      "SELECT (SELECT count(*) FROM api_tokens WHERE organization_id = $1) + (SELECT count(*) FROM webhook_endpoints WHERE organization_id = $1) + (SELECT count(*) FROM organization_invitations WHERE organization_id = $1) AS doors",
      [organizationId],
    );
    expect(Number(open[0].doors)).toBe(0);
  });

  test("knows whoever brings it in by their proven address, as who they were there", async () => {
    const { owner } = moving.source;
    await ownerDatabase.query("UPDATE users SET email_verified_at = now() WHERE id = $1", [
      owner.userId,
    ]);
    const { email } = await identityDb.user.findUniqueOrThrow({ where: { id: owner.userId } });
    const { organizationId } = await bringIn(moving.zip, email);
    const { rows } = await ownerDatabase.query(
      "SELECT DISTINCT user_id FROM document_versions WHERE organization_id = $1 AND user_id = $2",
      [organizationId, owner.userId],
    );
    expect(rows).toHaveLength(1);
    const { rows: settings } = await ownerDatabase.query(
      "SELECT currency, quote_terms, letterhead, status FROM organizations WHERE id = $1",
      [organizationId],
    );
    expect(settings).toEqual([
      { currency: "CHF", quote_terms: "Net 30", letterhead: "Kaistraße 14", status: "trial" },
    ]);
  });
});
