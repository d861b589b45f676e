import { randomUUID } from "node:crypto";
import { addActivity } from "@/lib/customers/particulars/add-activity";
import {
  addActivitySchema,
  setAddressSchema,
} from "@/lib/customers/particulars/particulars-schema";
import { setAddress } from "@/lib/customers/particulars/set-address";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { aScene, type Scene } from "@/lib/testing/doors/facts/scene";

export interface Company extends Scene {
  /** A word in the company's name, its people's names, its customers and its invitations, and in no request. */
  readonly canary: string;
  /** Finds one of its customers. */
  readonly searchTerm: string;
}

/** A company with people, customers and an open invitation, all marked with its canary. */
export async function aCompany(): Promise<Company> {
  const scene = await aScene();
  const { organizationId, params } = scene;
  const canary = `canary${randomUUID().slice(0, 8)}`;
  const searchTerm = `needle${randomUUID().slice(0, 8)}`;
  await aCustomer(scene.owner, { name: `${searchTerm} ${canary}` });
  const values = [organizationId, canary];
  for (const statement of [
    "UPDATE organizations SET name = $2 WHERE id = $1",
    "UPDATE organization_directory SET name = $2 WHERE organization_id = $1",
    "UPDATE organization_invitations SET email = $2 || '@jo.example' WHERE organization_id = $1",
    "UPDATE users SET name = $2 WHERE id IN (SELECT user_id FROM organization_members WHERE organization_id = $1)",
  ])
    await ownerDatabase.query(statement, values);
  await ownerDatabase.query(
    "UPDATE customers SET name = $2, note = $2 WHERE organization_id = $1 AND id = $3",
    [...values, params.customerId],
  );
  await ownerDatabase.query("UPDATE imports SET file_name = $2 WHERE organization_id = $1", values);
  await ownerDatabase.query(
    "UPDATE webhook_endpoints SET description = $2 WHERE organization_id = $1",
    values,
  );
  for (const [table, id] of [
    ["products", params.productId],
    ["tax_classes", params.taxClassId],
    ["competitors", params.competitorId],
    ["customer_contacts", params.contactId],
    ["documents", params.documentId],
  ])
    await ownerDatabase.query(
      `UPDATE ${table} SET name = $2 WHERE organization_id = $1 AND id = $3`,
      [...values, id],
    );
  const particulars = { customerId: params.customerId, body: canary, city: canary };
  await setAddress(
    scene.owner,
    setAddressSchema.strip().parse({ kind: "billing", ...particulars }),
  );
  await addActivity(scene.owner, addActivitySchema.strip().parse(particulars));
  return { ...scene, canary, searchTerm };
}
