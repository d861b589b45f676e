import { isMemberPermission, memberPermissions } from "./permission-words";
import { type Permission, ruleFor } from "./policy";

type Verb = "read" | "write";

/** What an API token may be used for: "customer:read", or "customer:write", which reads as well. */
export type Scope = `${string}:${Verb}`;

/** The scope that a permission needs; null for what no token may do. */
export function scopeOf(permission: Permission): Scope | null {
  if (!isMemberPermission(permission) || ruleFor(permission).isPersonal) return null;
  const [resource = "", verb = ""] = permission.split(".");
  return `${resource}:${verb.startsWith("read") ? "read" : "write"}`;
}

/** Every scope there is, derived from the policy and in its order. */
export const scopes: readonly Scope[] = [
  ...new Set(memberPermissions.map(scopeOf).filter((scope) => scope !== null)),
];

/** What a scope names before its colon, with the scopes that it has. */
export const scopedResources: ReadonlyMap<string, readonly Scope[]> = new Map(
  scopes.map((scope) => [
    resourceOf(scope),
    scopes.filter((other) => resourceOf(other) === resourceOf(scope)),
  ]),
);

/** Whether text is one of the scopes. */
export function isScope(text: string): text is Scope {
  return scopes.some((scope) => scope === text);
}

/** Whether scopes reach a permission. Who may write a resource may read it. */
export function scopesAllow(granted: readonly Scope[], permission: Permission): boolean {
  const needed = scopeOf(permission);
  if (needed === null) return false;
  return granted.includes(needed) || granted.includes(`${resourceOf(needed)}:write`);
}

function resourceOf(scope: Scope): string {
  return scope.split(":")[0] ?? "";
}
