import { ConfirmAction } from "@/components/form/confirm-action";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmailAddress } from "@/components/ui/email-address";
import { PhoneNumber } from "@/components/ui/phone-number";
import { Summary } from "@/components/ui/summary";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { ContactForm } from "./contact-form";

interface Contact {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly isPrimary: boolean;
}

interface ContactsProps {
  customerId: string;
  contacts: readonly Contact[];
  /** Absent for whoever may only read. */
  actions?: Readonly<Record<"add" | "update" | "remove", BoundAction<null>>> | undefined;
}

/** The people at a customer. */
export function Contacts({ customerId, contacts, actions }: ContactsProps) {
  return (
    <Card>
      <CardHeader title="Contacts" />
      {contacts.length === 0 ? (
        <CardBody className="text-ink-3">Nobody yet. A quote is sent to one of these.</CardBody>
      ) : (
        <ul>
          {contacts.map((contact) => (
            <li
              key={contact.id}
              id={`contact-${contact.id}`}
              className="scroll-mt-20 border-b border-line px-4 py-3 last:border-b-0 target:bg-selected"
            >
              <Person contact={contact} />
              {actions ? (
                <details className="mt-1">
                  <Summary className="text-sm text-ink-2">
                    Change<span className="sr-only"> {contact.name}</span>
                  </Summary>
                  <div className="mt-3 grid gap-3">
                    <ContactForm
                      action={actions.update}
                      customerId={customerId}
                      contact={contact}
                    />
                    <div>
                      <ConfirmAction
                        trigger={{ label: "Remove contact", variant: "danger-quiet", size: "sm" }}
                        title={`Remove ${contact.name}?`}
                        description="Drafts of quotes lose their contact. The customer stays."
                        confirmLabel="Remove contact"
                        action={actions.remove}
                        fields={{ customerId, contactId: contact.id }}
                      />
                    </div>
                  </div>
                </details>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {actions ? (
        <CardBody className="border-t border-line">
          <details open={contacts.length === 0}>
            <Summary className="font-medium">Add a contact</Summary>
            <div className="mt-3">
              <ContactForm
                action={actions.add}
                customerId={customerId}
                isFirst={contacts.length === 0}
              />
            </div>
          </details>
        </CardBody>
      ) : null}
    </Card>
  );
}

function Person({ contact: { name, title, email, phone, isPrimary } }: { contact: Contact }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="min-w-0 font-medium wrap-anywhere">{name}</span>
      {isPrimary ? <Badge tone="accent">Primary</Badge> : null}
      {title ? <span className="text-ink-2 wrap-anywhere">{title}</span> : null}
      {email ? (
        <a href={`mailto:${email}`} className="text-accent-text underline">
          <EmailAddress address={email} />
        </a>
      ) : null}
      {phone ? <PhoneNumber number={phone} /> : null}
    </div>
  );
}
