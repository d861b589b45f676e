import { z } from "zod";
import { recordId } from "@/lib/fields";
import { listSchema } from "@/lib/paging";

/** The fields for which one customer's value is chosen. Tags come from both, and notes are joined. */
export const mergedFields = [
  "name",
  "email",
  "phone",
  "website",
  "taxNumber",
  "currency",
  "ownerUserId",
] as const;

export type MergedField = (typeof mergedFields)[number];

const side = z.enum(["kept", "merged"]);

/** Which customer is merged into which, and whose value each field gets: the kept one's unless said otherwise. */
export const mergeCustomersSchema = z.strictObject({
  keptId: recordId,
  mergedId: recordId,
  name: side.default("kept"),
  email: side.default("kept"),
  phone: side.default("kept"),
  website: side.default("kept"),
  taxNumber: side.default("kept"),
  currency: side.default("kept"),
  ownerUserId: side.default("kept"),
});

export const comparedSchema = z.strictObject({ keptId: recordId, mergedId: recordId });

export const listDuplicatesSchema = listSchema("duplicates", {});

export type ListDuplicates = z.output<typeof listDuplicatesSchema>;
export type MergeCustomers = z.output<typeof mergeCustomersSchema>;
