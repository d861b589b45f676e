import { z } from "zod";

/** What a look-up of tags answers. */
export const foundTagsSchema = z.object({ data: z.array(z.object({ tag: z.string() })) });
