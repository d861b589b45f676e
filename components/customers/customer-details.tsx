import type { ReactNode } from "react";
import type { Customer } from "@/lib/customers/customer";
import { Card, CardBody } from "../ui/card";
import { classNames } from "../ui/class-names";
import { EmailAddress } from "../ui/email-address";

/** What is known of a customer. */
export function CustomerDetails({ customer }: { customer: Customer }) {
  const { email, phone, website, taxNumber, currency, note } = customer;
  return (
    <Card>
      <CardBody>
        <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          <Detail label="E-mail">
            {email ? (
              <a href={`mailto:${email}`} className="text-accent-text underline">
                <EmailAddress address={email} />
              </a>
            ) : null}
          </Detail>
          <Detail label="Phone">{phone}</Detail>
          <Detail label="Website">
            {website ? (
              <a
                href={website}
                rel="noopener noreferrer nofollow"
                className="text-accent-text underline"
              >
                {website}
              </a>
            ) : null}
          </Detail>
          <Detail label="Tax number">{taxNumber}</Detail>
          <Detail label="Currency">{currency}</Detail>
          <Detail label="Note" isWide>
            {note ? <span className="whitespace-pre-wrap">{note}</span> : null}
          </Detail>
        </dl>
      </CardBody>
    </Card>
  );
}

function Detail({
  label,
  isWide,
  children,
}: {
  label: string;
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classNames("min-w-0", isWide && "sm:col-span-2")}>
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd className="mt-0.5 wrap-anywhere">
        {children ?? <span className="text-ink-3">Not given</span>}
      </dd>
    </div>
  );
}
