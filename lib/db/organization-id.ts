import "server-only";
import { z } from "zod";

/** An organization's id that was checked to be a UUID. Only such a value may name a tenant in SQL. */
export const organizationIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .brand<"OrganizationId">();

export type OrganizationId = z.infer<typeof organizationIdSchema>;
