import { z } from "zod";
import { pageQuery } from "@/lib/paging";

const { limit, cursor } = pageQuery;

export const listAccountEventsSchema = z.strictObject({ limit, cursor });

export type ListAccountEvents = z.output<typeof listAccountEventsSchema>;
