import {
  type MemberPermission,
  memberPermissions,
  permissionWords,
} from "@/lib/access/permission-words";
import { type ActorRole, roleMay } from "@/lib/access/policy";
import { scopedResources, scopeOf } from "@/lib/access/scopes";
import { groupName } from "@/lib/audit/action-names";

/** What a member's role can choose for one resource. */
export interface ScopeChoice {
  readonly resource: string;
  readonly label: string;
  /** "read", "write" or both. */
  readonly verbs: readonly ("read" | "write")[];
  /** What a token with it may do for the role. */
  readonly words: string;
}

/** The choices of scopes that are of use to a role. */
export function scopeChoices(role: ActorRole): readonly ScopeChoice[] {
  return [...scopedResources].flatMap(([resource, scopes]) => {
    const useful = scopes.filter((scope) => permissionsOf(scope, role).length > 0);
    if (useful.length === 0) return [];
    const words = useful.flatMap((scope) => permissionsOf(scope, role)).map(inWords);
    return [
      { resource, label: groupName(resource), verbs: useful.map(verbOf), words: words.join("; ") },
    ];
  });
}

function permissionsOf(scope: string, role: ActorRole): readonly MemberPermission[] {
  return memberPermissions.filter(
    (permission) => scopeOf(permission) === scope && roleMay(role, permission),
  );
}

const inWords = (permission: MemberPermission) => permissionWords[permission];

function verbOf(scope: string): "read" | "write" {
  return scope.endsWith(":read") ? "read" : "write";
}
