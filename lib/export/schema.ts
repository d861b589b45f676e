import { z } from "zod";
import { recordId } from "@/lib/fields";
import { listSchema } from "@/lib/paging";

export const exportIdSchema = z.strictObject({ exportId: recordId });

export const listExportsSchema = listSchema("exports", {});

export type ListExports = z.output<typeof listExportsSchema>;
