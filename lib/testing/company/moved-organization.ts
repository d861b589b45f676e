import { randomUUID } from "node:crypto";
import { importOrganization } from "@/lib/export/import-organization";
import type { Manifest } from "@/lib/export/manifest";
import { pathOfFile } from "@/lib/files/path-of-file";
import { ownerDatabase } from "../database/owner-database";
import { exported } from "./exported";
import { aDocument } from "./files";
import { anOrganizationWithEverything, type FullOrganization } from "./one-of-everything";
import { aMember, aProvenPerson } from "./people";

/** An organization and its export. */
export interface MovingOrganization {
  readonly source: FullOrganization;
  /** The path of the export. */
  readonly zip: string;
  readonly manifest: Manifest;
}

/** Exports an organization with everything, whose settings differ from a new one's. */
export async function anOrganizationThatMoves(): Promise<MovingOrganization> {
  const source = await anOrganizationWithEverything();
  await aMember(source, "admin");
  await aDocument(source.owner);
  await ownerDatabase.query(
    "UPDATE organizations SET currency = 'CHF', quote_terms = 'Net 30', letterhead = 'Kaistraße 14' WHERE id = $1",
    [source.organizationId],
  );
  const { row, manifest } = await exported(source);
  return { source, zip: pathOfFile(row.storage_key), manifest };
}

/** Imports an export as a new organization, for somebody with a proved address unless another is given. */
export const bringIn = async (file: string, ownerEmail?: string) =>
  importOrganization({
    file,
    ownerEmail: ownerEmail ?? (await aProvenPerson()).email,
    name: null,
    slug: `moved-${randomUUID().slice(0, 18)}`,
  });
