import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import {
  type Role,
  roleDescriptions,
  roleNames,
  roles,
  rolesGrantableBy,
} from "@/lib/access/roles";

interface RoleCardProps {
  role: Role;
  /** Where it is told who may do what. */
  rolesHref: string;
}

/** What a member may do, and who could change that, for a reader who can't. */
export function RoleCard({ role, rolesHref }: RoleCardProps) {
  const changers = roles.filter((other) => rolesGrantableBy(other).includes(role));
  return (
    <Card>
      <CardHeader
        title="Role"
        description={`${roleNames[role]}: may ${roleDescriptions[role]}.`}
        actions={
          <ButtonLink href={rolesHref} size="sm">
            Who may do what
          </ButtonLink>
        }
      />
      <CardBody>
        <p className="text-ink-2">
          {changers.map((changer) => `${roleNames[changer]}s`).join(" and ")} can change it, suspend
          this member or remove them.
        </p>
      </CardBody>
    </Card>
  );
}
