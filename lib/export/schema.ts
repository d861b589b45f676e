import { z } from "zod";
import { recordId } from "@/lib/fields";
import { pageQuery } from "@/lib/paging";

export const exportIdSchema = z.strictObject({ exportId: recordId });

const { limit, cursor } = pageQuery;

export const listExportsSchema = z.strictObject({ limit, cursor });

export type ListExports = z.output<typeof listExportsSchema>;
