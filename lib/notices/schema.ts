import { z } from "zod";
import { recordId } from "@/lib/fields";
import { listSchema } from "@/lib/paging";

export const listNoticesSchema = listSchema("notices", {});
export const noticeIdSchema = z.strictObject({ noticeId: recordId });

export type ListNotices = z.output<typeof listNoticesSchema>;
