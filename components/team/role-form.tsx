import { ActionButton } from "@/components/form/action-button";
import { Select } from "@/components/ui/select";
import { type Role, roleNames } from "@/lib/access/roles";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface RoleFormProps {
  action: BoundAction<null>;
  member: { readonly userId: string; readonly name: string; readonly role: Role };
  roles: readonly Role[];
}

/** A member's role, and a button that changes it: choosing with the keyboard passes over roles that nobody meant. */
export function RoleForm({ action, member, roles }: RoleFormProps) {
  return (
    <ActionButton
      action={action}
      fields={{ userId: member.userId }}
      doneMessage={`${member.name} has a new role.`}
      variant="secondary"
      aria-label={`Change the role of ${member.name}`}
      control={
        <Select
          key={member.role}
          name="role"
          aria-label={`Role of ${member.name}`}
          defaultValue={member.role}
          options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
          className="w-36"
        />
      }
    >
      Change
    </ActionButton>
  );
}
