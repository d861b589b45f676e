import { z } from "zod";
import { moment } from "@/lib/answer-fields";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { organizationAnswer } from "@/lib/organizations/answers";
import { getOrganization } from "@/lib/organizations/get-organization";
import { requestDeletion } from "@/lib/organizations/request-deletion";
import { deletionSchema, updateOrganizationSchema } from "@/lib/organizations/settings-schema";
import { updateOrganization } from "@/lib/organizations/update-organization";

export const GET = memberRoute(nothing, getOrganization, {
  summary: "Read the organization",
  permission: "organization.read",
  answers: organizationAnswer,
});
export const PATCH = memberRoute(updateOrganizationSchema, updateOrganization, {
  summary: "Change the organization",
  permission: "organization.update",
  answers: organizationAnswer,
});
export const DELETE = memberRoute(deletionSchema, requestDeletion, {
  summary: "Ask to delete the organization",
  permission: "organization.delete",
  answers: z.object({ deletedAfter: moment }),
});
