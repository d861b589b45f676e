"use server";

import { personAction } from "@/lib/http/actions";
import { createOrganization } from "@/lib/organizations/create-organization";
import { createOrganizationSchema } from "@/lib/organizations/schema";

export const createOrganizationAction = personAction(
  createOrganizationSchema,
  createOrganization,
  ({ slug }) => ({
    goTo: `/o/${slug}`,
  }),
);
