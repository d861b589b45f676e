import "server-only";
import { v7 as uuidv7 } from "uuid";
import { founder, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { directoryOf, identityDb } from "@/lib/db/identity";
import type { TenantModel } from "@/lib/db/models";
import { type OrganizationId, organizationIdSchema } from "@/lib/db/organization-id";
import { insertRows, isRefusedRow, tableOf } from "@/lib/db/organizations/model-rows";
import { modelsInOrder } from "@/lib/db/organizations/models-in-order";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { copyToDirectory } from "@/lib/organizations/copy-to-directory";
import { foundOrganization } from "@/lib/organizations/found-organization";
import { importTimeoutMs } from "@/lib/organizations/import-timeout";
import { createOrganizationSchema } from "@/lib/organizations/schema";
import { isSlugTaken } from "@/lib/organizations/slug-claims";
import { accountsOfAddress } from "@/lib/users/accounts-of-address";
import { carriedColumns } from "./columns";
import { type ComparedTable, compareTables } from "./compare-tables";
import { discardFiles, keepFiles } from "./keep-files";
import type { Manifest } from "./manifest";
import { PeopleMap } from "./people-map";
import { readLines } from "./read-lines";
import { carriedModels, readManifest } from "./read-manifest";
import { rowOfObject } from "./row-of-object";
import { indexZip, type ZipIndex, ZipTrouble } from "./zip-index";

const pageSize = 200;

interface Wanted {
  /** The zip's path on this machine. */
  readonly file: string;
  readonly ownerEmail: string;
  readonly name: string | null;
  readonly slug: string | null;
}

/** What came of an import. */
export interface ImportedOrganization {
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly slug: string;
  readonly tables: readonly ComparedTable[];
  readonly files: number;
  /** People who are only names here. */
  readonly placeholders: number;
}

/**
 * Imports an organization's export as a new organization, which belongs to the account with a proven address. It is one
 * transaction, and read back before it commits: if any checksum differs from the manifest's, nothing is imported. Nobody but the
 * owner gets access.
 *
 * @throws {@link ZipTrouble} with what is wrong, in a sentence for whoever runs it
 */
export async function importOrganization(wanted: Wanted): Promise<ImportedOrganization> {
  const { owner } = await accountsOfAddress(identityDb, wanted.ownerEmail);
  if (!owner || owner.disabledAt)
    throw new ZipTrouble(`Nobody here has proved that ${wanted.ownerEmail} is theirs.`);
  const zip = await indexZip(wanted.file);
  try {
    const manifest = await readManifest(zip);
    const organizationId = organizationIdSchema.parse(uuidv7());
    const people = await PeopleMap.read(zip, { userId: owner.id, email: owner.email });
    const { name, slug } = calledAs(wanted, manifest);
    try {
      await keepFiles(zip, organizationId, manifest);
      const tables = await bringIn({
        zip,
        manifest,
        people,
        organizationId,
        userId: owner.id,
        name,
        slug,
      });
      const { placeholders } = people;
      return { organizationId, name, slug, tables, files: manifest.files.count, placeholders };
    } catch (error) {
      await discardFiles(organizationId);
      throw isSlugTaken(error)
        ? new ZipTrouble(`The address ${slug} is taken: give another one.`)
        : error;
    }
  } finally {
    zip.close();
  }
}

function calledAs(wanted: Wanted, { organization }: Manifest) {
  const called = createOrganizationSchema.safeParse({
    name: wanted.name ?? organization.name,
    slug: wanted.slug ?? organization.slug,
  });
  if (called.success) return called.data;
  throw new ZipTrouble(called.error.issues.map(({ message }) => message).join(" "));
}

interface Plan {
  readonly zip: ZipIndex;
  readonly manifest: Manifest;
  readonly people: PeopleMap;
  readonly organizationId: OrganizationId;
  readonly userId: string;
  readonly name: string;
  readonly slug: string;
}

async function bringIn(plan: Plan): Promise<readonly ComparedTable[]> {
  const { organizationId, userId, name, slug, manifest } = plan;
  const origin: RequestOrigin = { requestId: uuidv7(), ip: null, userAgent: null, door: "api" };
  const actor = founder(organizationId, userId, origin);
  const work = async (tx: TenantTx) => {
    await foundOrganization(tx, actor, { name, slug });
    for (const model of await modelsInOrder())
      if (carriedModels.includes(model)) await bringInTable(tx, model, plan);
    await copyToDirectory(tx);
    const tables = await compareTables(tx, organizationId, manifest);
    await recordEvent(tx, actor, {
      action: "organization.imported",
      targetId: organizationId,
      changes: {
        name,
        source: manifest.organization.id,
        exportedAt: manifest.exported_at,
        chainHash: manifest.audit_chain?.hash ?? null,
      },
    });
    return tables;
  };
  return authorize(actor, "organization.create").$transaction(work, { timeoutMs: importTimeoutMs });
}

async function bringInTable(
  tx: TenantTx,
  model: TenantModel,
  { zip, people, organizationId }: Plan,
): Promise<void> {
  const path = `tables/${tableOf(model).table}.jsonl`;
  const entry = zip.entries.get(path);
  if (!entry) throw new ZipTrouble(`${path} is missing.`);
  const columns = carriedColumns(model);
  for await (const page of readLines(path, entry, pageSize)) {
    const rows = page.map((object) => rowOfObject(object, columns, { organizationId, people }));
    await people.write(directoryOf(tx));
    if (model === "Organization")
      for (const data of rows) await tx.organization.updateMany({ data });
    else
      await insertRows(tx, model, rows).catch((error: unknown) => {
        if (!isRefusedRow(error)) throw error;
        const words = `${path}: a row has a value that is not taken, or names one that is missing.`;
        throw new ZipTrouble(words, { cause: error });
      });
  }
}
