import { z } from "zod";
import { recordId } from "@/lib/fields";
import { pageQuery } from "@/lib/paging";

const { limit, cursor } = pageQuery;

export const listNoticesSchema = z.strictObject({ limit, cursor });
export const noticeIdSchema = z.strictObject({ noticeId: recordId });

export type ListNotices = z.output<typeof listNoticesSchema>;
