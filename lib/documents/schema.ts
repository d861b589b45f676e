import { z } from "zod";
import { emptyToNull, line, lockVersion, recordId, wholeNumber } from "@/lib/fields";
import { listSchema, searched } from "@/lib/paging";
import { recordStateOr, sortMeaning } from "@/lib/record-state";
import { documentKinds } from "./file-types";

const name = line(200, "Enter a name.");
const reference = emptyToNull(recordId);
const formReference = recordId.or(z.literal(""));

/** What is said about a new file; without a name it gets its file's. */
export const createDocumentSchema = z.strictObject({
  name: emptyToNull(name).default(null),
  customerId: reference.default(null),
  quoteId: reference.default(null),
});

export const documentIdSchema = z.strictObject({ documentId: recordId });

const versionNumber = wholeNumber(1, 1_000_000);

/** One version of a document; the newest if none is named. */
export const versionSchema = documentIdSchema.extend({ version: versionNumber.optional() });

/** What is left out stays as it is. */
export const updateDocumentSchema = z
  .strictObject({ name, customerId: reference, quoteId: reference })
  .partial()
  .extend({
    ...documentIdSchema.shape,
    lockVersion: lockVersion.optional(),
  });

/** The fields that a form shows. */
export const documentFormSchema = z.object({
  name,
  customerId: formReference,
  quoteId: formReference,
});

const documentSorts = ["newest", "name"] as const;

export const listDocumentsSchema = listSchema("documents", {
  q: searched,
  sort: z.enum(documentSorts).default("newest").describe(sortMeaning),
  state: recordStateOr("kept"),
  kind: z.enum(documentKinds).or(z.literal("")).default(""),
  customerId: reference.default(null),
  quoteId: reference.default(null),
});

export const fileLinkSchema = z.strictObject({ token: z.string().max(500) });

export type CreateDocument = z.output<typeof createDocumentSchema>;
export type UpdateDocument = z.output<typeof updateDocumentSchema>;
export type ListDocuments = z.output<typeof listDocumentsSchema>;
export type VersionChoice = z.output<typeof versionSchema>;
