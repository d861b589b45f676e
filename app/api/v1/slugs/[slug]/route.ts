import { publicRoute } from "@/lib/http/api-route";
import { checkSlug } from "@/lib/organizations/check-slug";
import { slugSchema } from "@/lib/organizations/schema";

export const GET = publicRoute(slugSchema, checkSlug);
