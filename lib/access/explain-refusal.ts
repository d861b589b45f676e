import { isMemberPermission, permissionWords, rolesGranting, rolesWith } from "./permission-words";
import { type ActorRole, type Permission, ruleFor } from "./policy";
import { type Role, roleNames } from "./roles";

interface Refusal {
  readonly permission: Permission;
  /** Of whoever was refused. */
  readonly role: ActorRole;
  /** Who can be asked by name, where that is known. */
  readonly grantors?: readonly string[];
}

/** Why somebody was refused, in words: which permission is missing, who has it, and who can give it. */
export function explainRefusal(refusal: Refusal): string {
  const { permission, role } = refusal;
  if (!isMemberPermission(permission)) return "Nobody can do this by hand.";
  const words = permissionWords[permission];
  const reason = rolesWith(permission).some((name) => name === role)
    ? `Your role lets you ${words} only where they are yours.`
    : `Your role does not let you ${words}.`;
  return `${reason} ${whomToAsk(refusal)}`;
}

/** Who has a permission, and who can give it. */
export function whomToAsk({ permission, role, grantors = [] }: Refusal): string {
  if (!isMemberPermission(permission)) return "Nobody can do this by hand.";
  const having = rolesWith(permission).filter(
    (name) => name !== role && !isLimited(name, permission),
  );
  const owners = having.map((name) => `${roleNames[name]}s`);
  const asked =
    grantors.length > 0
      ? listed(grantors, "or")
      : `an ${listed(
          rolesGranting(permission).map((name) => roleNames[name].toLowerCase()),
          "or",
        )}`;
  return `${listed(owners, "and")} can; ask ${asked} for such a role.`;
}

function isLimited(role: Role, permission: Permission): boolean {
  return ruleFor(permission).ownOnly?.includes(role) ?? false;
}

function listed(names: readonly string[], word: string): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${word} ${last}`;
}
