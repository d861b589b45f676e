import { z } from "zod";
import { id, moment } from "@/lib/answer-fields";

export const exportAnswer = z
  .object({
    id,
    organizationId: id,
    userId: id.nullable(),
    status: z.string().meta({ examples: ["ready"] }),
    sizeBytes: z.int().nullable(),
    /** Of the zip, hex. */
    sha256: z.string().nullable(),
    rowCount: z.int(),
    fileCount: z.int(),
    finishedAt: moment.nullable(),
    expiresAt: moment.nullable(),
    createdAt: moment,
  })
  .meta({ id: "OrganizationExport" });

/** A link that needs nothing else, for five minutes. */
export const exportLinkAnswer = z.object({
  url: z.string(),
  expiresAt: moment,
  fileName: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
});
