import { Summary } from "@/components/ui/summary";
import { type MemberPermission, permissionWords, rolesWith } from "@/lib/access/permission-words";
import { roleNames, roles } from "@/lib/access/roles";
import { hasOnlyOwn } from "./has-only-own";
import { permissionsByGroup } from "./permissions-by-group";

/** Every permission with the lowest role that has it, folded by group, where a table of roles has no room. */
export function PermissionGroups({ hasOwnRecordsOnly }: { hasOwnRecordsOnly: boolean }) {
  return Object.entries(permissionsByGroup).map(([group, permissions]) => (
    <details key={group} className="border-b border-line last:border-b-0">
      <Summary className="px-4 py-3 font-medium">
        {group} <span className="font-normal text-ink-3">{permissions.length}</span>
      </Summary>
      <ul className="grid gap-3 px-4 pb-4">
        {permissions.map((permission) => (
          <li key={permission}>
            <p>{permissionWords[permission]}</p>
            <p className="text-sm text-ink-3">{whoMay(permission, hasOwnRecordsOnly)}</p>
          </li>
        ))}
      </ul>
    </details>
  ));
}

// Each role has all that the ones below it have.
function whoMay(permission: MemberPermission, hasOwnRecordsOnly: boolean): string {
  const having = rolesWith(permission);
  const limited = having.filter((role) => hasOnlyOwn(role, permission, hasOwnRecordsOnly));
  const lowest = having.at(-1);
  if (!lowest) return "Nobody";
  const least = having.length === 1 ? roleNames[lowest] : `${roleNames[lowest]} and above`;
  const who = having.length === roles.length ? "Everybody" : least;
  const own = limited.map((role) => `${roleNames[role]} their own only`).join(", ");
  return own ? `${who}; ${own}` : who;
}
