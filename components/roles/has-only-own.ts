import { type Permission, ruleFor } from "@/lib/access/policy";
import type { Role } from "@/lib/access/roles";

/** Whether a role has a permission only for records of its own. */
export function hasOnlyOwn(
  role: Role,
  permission: Permission,
  hasOwnRecordsOnly: boolean,
): boolean {
  const { ownOnly = [], ownOnlyWhereSet = [] } = ruleFor(permission);
  return ownOnly.includes(role) || (hasOwnRecordsOnly && ownOnlyWhereSet.includes(role));
}
