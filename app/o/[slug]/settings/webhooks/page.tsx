import type { Metadata } from "next";
import { FreshProof } from "@/app/fresh-proof";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Webhook } from "@/components/ui/icons/webhook";
import { PageHeader } from "@/components/ui/page-header";
import { CreateWebhookForm } from "@/components/webhooks/create-webhook-form";
import { WebhookTable } from "@/components/webhooks/webhook-table";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { statusWords } from "@/lib/organizations/status";
import { listWebhooks } from "@/lib/webhooks/list-webhooks";
import { Refused } from "../../refused";
import { createWebhookAction } from "./actions";

export const metadata: Metadata = { title: "Webhooks" };

interface WebhooksPageProps {
  params: Promise<{ slug: string }>;
}

export default async function WebhooksPage({ params }: WebhooksPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/settings/webhooks`;
  const { actor, organization } = await requireMember(slug, path);
  if (!can(actor, "webhook.read"))
    return <Refused actor={actor} slug={slug} permission="webhook.read" backHref={`/o/${slug}`} />;
  const { value: webhooks } = await listWebhooks(actor);
  return (
    <>
      <PageHeader
        title="Webhooks"
        description={`Addresses that are told at once what happens in ${organization.name}. Each message is signed as Standard Webhooks says.`}
      />
      <div className="grid gap-5">
        <Card>
          <CardHeader title="New webhook" />
          <CardBody>
            {!can(actor, "webhook.manage") ? (
              <p className="text-ink-2">{statusWords[actor.status]}</p>
            ) : actor.isFresh ? (
              <CreateWebhookForm
                action={createWebhookAction.bind(null, slug)}
                webhookIds={webhooks.data.map(({ id }) => id)}
              />
            ) : (
              <FreshProof path={path} />
            )}
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="Webhooks" count={webhooks.data.length} />
          {webhooks.data.length > 0 ? (
            <WebhookTable webhooks={webhooks.data} path={path} />
          ) : (
            <EmptyState icon={<Webhook />} title="There is no webhook yet">
              Add the address of a program that wants to know at once when a quote is accepted or a
              customer is added.
            </EmptyState>
          )}
        </Card>
      </div>
    </>
  );
}
