import { ConfirmAction } from "@/components/form/confirm-action";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface RemoveMemberProps {
  member: { readonly userId: string; readonly name: string };
  records: {
    readonly customers: number;
    readonly quotes: number;
    readonly openQuotes: number;
    readonly documents: number;
  };
  /** Who could look after the records. */
  heirs: readonly { readonly userId: string; readonly name: string; readonly email: string }[];
  remove: BoundAction;
}

/** Takes a member out; says before what happens to what they look after. */
export function RemoveMember({ member, records, heirs, remove }: RemoveMemberProps) {
  const { customers, quotes, openQuotes, documents } = records;
  const owned = `${count(customers, "customer")}, ${count(documents, "document")} and ${count(quotes, "quote")}`;
  const ownsAny = customers + documents + quotes > 0;
  const hasRecords = customers + documents + openQuotes > 0;
  return (
    <Card>
      <CardHeader
        title="Remove from the team"
        description={
          ownsAny
            ? `${member.name} looks after ${owned}${openQuotes > 0 ? `, ${openQuotes} of them open` : ""}. Nothing is deleted: it all stays, under their name, unless you hand it over.`
            : `${member.name} looks after no customers, documents or quotes.`
        }
      />
      <CardBody>
        <ConfirmAction
          trigger={{ label: "Remove", name: `Remove ${member.name}` }}
          title={`Remove ${member.name}?`}
          description={`They lose access at once, their seat is free, and invitations they sent that are still open are revoked.${ownsAny ? ` Their ${owned} stay.` : ""}`}
          confirmLabel="Remove member"
          doneMessage={`${member.name} is no longer on the team.`}
          action={remove}
          fields={{ userId: member.userId }}
        >
          {hasRecords ? (
            <SelectField
              label="Who takes over the customers, documents and open quotes?"
              name="handOverToUserId"
              defaultValue=""
              options={[
                { value: "", label: `Nobody, they stay with ${member.name}` },
                ...heirs.map(({ userId, name, email }) => ({
                  value: userId,
                  label: `${name} (${email})`,
                })),
              ]}
            />
          ) : null}
        </ConfirmAction>
      </CardBody>
    </Card>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}
