import { z } from "zod";
import { id, moment, recordFields, restorableMoments } from "@/lib/answer-fields";

const file = {
  fileName: z.string(),
  contentType: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  scanStatus: z.string(),
};

export const documentAnswer = z
  .object({
    ...recordFields,
    ownerUserId: id.nullable(),
    name: z.string(),
    kind: z.string(),
    customerId: id.nullable(),
    customerName: z.string().nullable(),
    quoteId: id.nullable(),
    quoteName: z.string().nullable(),
    /** The number of its newest version, whose file the next fields are about. */
    version: z.int(),
    ...file,
    lockVersion: z.int(),
    ...restorableMoments,
  })
  .meta({ id: "Document" });

export const versionAnswer = z
  .object({
    id,
    userId: id.nullable(),
    byName: z.string().nullable(),
    number: z.int(),
    ...file,
    createdAt: moment,
  })
  .meta({ id: "DocumentVersion" });

/** A link that needs nothing else, for five minutes. */
export const fileLinkAnswer = z.object({
  url: z.string(),
  expiresAt: moment,
  version: z.int(),
  fileName: z.string(),
  contentType: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
});
