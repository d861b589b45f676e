import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";
import { getOrganization } from "@/lib/organizations/get-organization";
import { requestDeletion } from "@/lib/organizations/request-deletion";
import { deletionSchema, updateOrganizationSchema } from "@/lib/organizations/settings-schema";
import { updateOrganization } from "@/lib/organizations/update-organization";

export const GET = memberRoute(nothing, getOrganization);
export const PATCH = memberRoute(updateOrganizationSchema, updateOrganization);
export const DELETE = memberRoute(deletionSchema, requestDeletion);
