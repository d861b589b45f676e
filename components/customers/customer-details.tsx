import { Card, CardBody } from "@/components/ui/card";
import { Detail } from "@/components/ui/detail";
import { EmailAddress } from "@/components/ui/email-address";
import { PhoneNumber } from "@/components/ui/phone-number";
import { WebsiteLink } from "@/components/ui/website-link";
import type { Customer } from "@/lib/customers/customer";
import { TagList } from "./tag-list";

interface CustomerDetailsProps {
  customer: Customer;
  /** Who looks after it; null for nobody. */
  owner: string | null;
  /** The list's path. */
  path: string;
}

/** What is known of a customer. */
export function CustomerDetails({ customer, owner, path }: CustomerDetailsProps) {
  const { email, phone, website, taxNumber, currency, note, tags } = customer;
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
          <Detail label="Phone">{phone ? <PhoneNumber number={phone} /> : null}</Detail>
          <Detail label="Website">{website ? <WebsiteLink address={website} /> : null}</Detail>
          <Detail label="Tax number">{taxNumber}</Detail>
          <Detail label="Currency">{currency}</Detail>
          <Detail label="Owner">{owner ?? "Nobody"}</Detail>
          <Detail label="Tags" isWide>
            {tags.length > 0 ? <TagList tags={tags} path={path} /> : null}
          </Detail>
          <Detail label="Note" isWide>
            {note ? (
              <span dir="auto" className="whitespace-pre-wrap">
                {note}
              </span>
            ) : null}
          </Detail>
        </dl>
      </CardBody>
    </Card>
  );
}
