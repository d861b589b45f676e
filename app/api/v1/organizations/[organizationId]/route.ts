import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";
import { getOrganization } from "@/lib/organizations/get-organization";

export const GET = memberRoute(nothing, getOrganization);
