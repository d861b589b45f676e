import { z } from "zod";
import { foundSchema } from "@/lib/search/schema";

/** What a search for records answers. */
export const foundRecordsSchema = z.object({ data: z.array(foundSchema) });
