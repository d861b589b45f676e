import type { Metadata } from "next";
import { FreshProof } from "@/app/fresh-proof";
import { DeleteForm } from "@/components/settings/delete-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { formatCount } from "@/lib/number-format";
import { countDestroyed } from "@/lib/organizations/count-destroyed";
import { deletionGraceDays } from "@/lib/organizations/standing";
import { Refused } from "../../refused";
import { requestDeletionAction } from "../actions";

export const metadata: Metadata = { title: "Delete this organization" };

interface DeletePageProps {
  params: Promise<{ slug: string }>;
}

export default async function DeletePage({ params }: DeletePageProps) {
  const { slug } = await params;
  const settings = `/o/${slug}/settings`;
  const path = `${settings}/delete`;
  const { actor, organization } = await requireMember(slug, path);
  if (!can(actor, "organization.delete"))
    return (
      <Refused actor={actor} slug={slug} permission="organization.delete" backHref={`/o/${slug}`} />
    );
  const { value: destroyed } = await countDestroyed(actor);
  return (
    <>
      <PageHeader
        title={`Delete ${organization.name}`}
        breadcrumb={[{ label: "Settings", href: settings }]}
        description={`For ${deletionGraceDays} days it can only be read, and any owner can keep it. After that this is destroyed for good:`}
      />
      <div className="grid gap-5">
        <Card>
          <CardHeader title="What is destroyed" />
          <CardBody>
            <ul className="grid gap-1">
              {Object.entries(destroyed).map(([what, count]) => (
                <li key={what}>
                  <strong className="tabular-nums">
                    {formatCount(count, organization.locale)}
                  </strong>{" "}
                  {words[what] ?? what}
                </li>
              ))}
            </ul>
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title="Take it with you first"
            description="Nothing can be exported once it is destroyed. All of it fits into one zip, until the last day."
            actions={<ButtonLink href={`${settings}/export`}>Export everything…</ButtonLink>}
          />
        </Card>
        <Card>
          <CardHeader title="Go on" />
          <CardBody>
            {actor.isFresh ? (
              <DeleteForm
                action={requestDeletionAction.bind(null, slug)}
                organizationName={organization.name}
              />
            ) : (
              <FreshProof path={path} />
            )}
          </CardBody>
        </Card>
      </div>
    </>
  );
}

const words: Readonly<Record<string, string>> = {
  customers: "customers",
  products: "products",
  quotes: "quotes",
  documents: "documents",
  members: "places in the team; the people keep their accounts",
  events: "entries of the audit log",
};
