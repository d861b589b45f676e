import type { z } from "zod";
import { listSchema } from "@/lib/paging";

export const listAccountEventsSchema = listSchema("account_events", {});

export type ListAccountEvents = z.output<typeof listAccountEventsSchema>;
