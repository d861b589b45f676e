import { createPublicKey, verify } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { Forbidden } from "@/lib/access/authorize";
import { isSignedCheckpoint } from "@/lib/audit/checkpoint-signature";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { purposeKey } from "@/lib/tokens";
import { takeCheckpoint } from "./take-checkpoint";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
  await aCustomer(organization.owner);
});

const take = async () => valueFrom(await takeCheckpoint(organization.owner));

test("a checkpoint says where the chain ends", async () => {
  const { rows } = await ownerDatabase.query(
    "SELECT sequence, hash FROM audit_events WHERE organization_id = $1 ORDER BY sequence DESC LIMIT 1",
    [organization.organizationId],
  );
  const { sequence, hash } = await take();
  expect({ sequence: String(sequence), hash }).toEqual(rows[0]);
});

describe("its signature", () => {
  test("is the server's", async () => {
    const { signature, publicKey: _, sequence, ...rest } = await take();
    const checkpoint = { ...rest, sequence: BigInt(sequence) };
    const seed = purposeKey("audit_checkpoint");
    expect(isSignedCheckpoint(checkpoint, signature, seed)).toBe(true);
    const edited = { ...checkpoint, hash: "f".repeat(64) };
    expect(isSignedCheckpoint(edited, signature, seed)).toBe(false);
    expect(isSignedCheckpoint(checkpoint, signature, Buffer.alloc(32))).toBe(false);
  });

  test("can be checked by anybody who has the public key", async () => {
    const { signature, publicKey, organizationId, sequence, hash, recordedAt, takenAt } =
      await take();
    const lines = [organizationId, sequence, hash, recordedAt, takenAt];
    const text = Buffer.from(["mercura audit checkpoint 1", ...lines].join("\n"));
    const key = createPublicKey(publicKey);
    expect(verify(null, text, key, Buffer.from(signature, "base64url"))).toBe(true);
  });
});

test("a manager takes none", async () => {
  const manager = await aMember(organization, "manager");
  await expect(takeCheckpoint(manager)).rejects.toThrow(Forbidden);
});
