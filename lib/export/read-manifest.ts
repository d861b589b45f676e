import "server-only";
import { text } from "node:stream/consumers";
import { type TenantModel, tenantModels } from "@/lib/db/models";
import { tableOf } from "@/lib/db/organizations/model-rows";
import { carriedColumns } from "./columns";
import { judgements } from "./judgements";
import { type Manifest, manifestSchema } from "./manifest";
import { type ZipIndex, ZipTrouble } from "./zip-index";

const mostBytes = 4 * 1024 * 1024;

/** The models that an import brings in. */
export const carriedModels: readonly TenantModel[] = tenantModels.filter(
  (model) => !judgements[model].staysBehind,
);

/**
 * What a zip says about itself. One that is no export of an organization, or comes from a version with other tables or columns,
 * is refused: this version would lose what it has no place for.
 *
 * @throws {@link ZipTrouble}
 */
export async function readManifest({ entries }: ZipIndex): Promise<Manifest> {
  const entry = entries.get("manifest.json");
  if (!entry || entry.sizeBytes > mostBytes)
    throw new ZipTrouble("This zip is no export of an organization: it has no manifest.json.");
  const manifest = parsed(await text(await entry.open()));
  for (const { table, is_carried, columns } of manifest.tables) {
    const model = carriedModels.find((one) => tableOf(one).table === table);
    const known = model ? carriedColumns(model).map(({ name }) => name) : [];
    if (is_carried && known.join() !== columns.join())
      throw new ZipTrouble(
        `The table ${table} has other columns here: export and import with the same version of Mercura.`,
      );
  }
  return manifest;
}

function parsed(json: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(json));
  } catch {
    throw new ZipTrouble(
      "manifest.json is not one that this version of Mercura reads: export and import with the same version.",
    );
  }
}
