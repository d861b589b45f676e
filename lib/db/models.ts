import "server-only";
import { Prisma } from "./generated/client";

/**
 * The models of the directory: what must be known before a tenant is. Every other model is a tenant's, so that a new one is
 * scoped unless somebody declares here, for all to review, that it is not.
 */
export const directoryModels = [
  "User",
  "UserIdentity",
  "Session",
  "PasswordResetToken",
  "EmailToken",
  "OrganizationDirectory",
  "RetiredSlug",
  "UserOrganization",
  "OpenInvitation",
  "AccountEvent",
  "BillingCustomer",
  "BillingEvent",
  "RateLimit",
  "ErasureReceipt",
] as const satisfies readonly Prisma.ModelName[];

export type DirectoryModel = (typeof directoryModels)[number];
export type TenantModel = Exclude<Prisma.ModelName, DirectoryModel>;

/** Whether a model belongs to the directory. */
function isDirectoryModel(model: string): model is DirectoryModel {
  return directoryModels.some((name) => name === model);
}

/** Every tenant model of the schema. */
export const tenantModels: readonly TenantModel[] = Object.values(Prisma.ModelName).filter(
  (model): model is TenantModel => !isDirectoryModel(model),
);
