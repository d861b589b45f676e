import { z } from "zod";
import { publicRoute } from "@/lib/http/api/api-route";
import { checkSlug } from "@/lib/organizations/check-slug";
import { slugSchema } from "@/lib/organizations/schema";

export const GET = publicRoute(slugSchema, checkSlug, {
  summary: "Ask whether an address is free",
  answers: z.object({ slug: z.string(), isAvailable: z.boolean() }),
});
