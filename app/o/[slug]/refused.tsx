import { Denied } from "@/components/ui/denied";
import { TextLink } from "@/components/ui/text-link";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { whomToAsk } from "@/lib/access/explain-refusal";
import {
  type MemberPermission,
  permissionWords,
  rolesGranting,
} from "@/lib/access/permission-words";
import { roleMay } from "@/lib/access/policy";
import { listMembers } from "@/lib/members/list-members";
import { listMembersSchema } from "@/lib/members/schema";
import { statusNames, statusWords } from "@/lib/organizations/status";

interface RefusedProps {
  actor: Member;
  slug: string;
  permission: MemberPermission;
  /** What the page is for, if that is less than the permission's words say. */
  what?: string;
  backHref: string;
}

/** At most this many people are named in a sentence; in a large team the roles say more. */
const maxNames = 5;

/** Replaces a page that the actor's role or the organization's status does not open. */
export async function Refused({ actor, slug, permission, what, backHref }: RefusedProps) {
  const { role } = actor;
  const { value: members } = await listMembers(
    actor,
    listMembersSchema.parse({ status: "active", limit: 100 }),
  );
  const grantors = members.data
    .filter((member) => rolesGranting(permission).includes(member.role))
    .map(({ name }) => name);
  const byName = grantors.length <= maxNames ? { grantors } : {};
  const words = what ?? permissionWords[permission];
  // The role has the permission: it is the organization's status that stands in the way.
  if (roleMay(role, permission) && !can(actor, permission))
    return (
      <Denied title={`Nobody can ${words} for now`} backHref={backHref}>
        {statusNames[actor.status]}: {statusWords[actor.status]}
      </Denied>
    );
  return (
    <Denied title={`Your role does not let you ${words}`} backHref={backHref}>
      {whomToAsk({ permission, role, ...byName })}{" "}
      <TextLink href={`/o/${slug}/roles`}>Who may do what</TextLink>
    </Denied>
  );
}
