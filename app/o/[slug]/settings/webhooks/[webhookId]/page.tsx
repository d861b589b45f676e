import { Send } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { DeliveryTable } from "@/components/webhooks/delivery-table";
import { RotateSecretForm } from "@/components/webhooks/rotate-secret-form";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/page";
import { getWebhook } from "@/lib/webhooks/get-webhook";
import { listDeliveries } from "@/lib/webhooks/list-deliveries";
import { listDeliveriesSchema } from "@/lib/webhooks/schema";
import { Refused } from "../../../refused";
import {
  deleteWebhookAction,
  enableWebhookAction,
  replayDeliveryAction,
  rotateWebhookSecretAction,
} from "../actions";

export const metadata: Metadata = { title: "Webhook" };

interface WebhookPageProps {
  params: Promise<{ slug: string; webhookId: string }>;
}

export default async function WebhookPage({ params }: WebhookPageProps) {
  const { slug, webhookId } = await params;
  const list = `/o/${slug}/settings/webhooks`;
  const { actor } = await requireMember(slug, `${list}/${webhookId}`);
  if (!can(actor, "webhook.read"))
    return <Refused actor={actor} slug={slug} permission="webhook.read" backHref={`/o/${slug}`} />;
  const query = listDeliveriesSchema.safeParse({ webhookId });
  if (!query.success) notFound();
  const webhook = await getWebhook(actor, query.data);
  const deliveries = await listDeliveries(actor, query.data);
  if (!webhook.ok || !deliveries.ok) notFound();
  const { url, events, isEnabled, description } = webhook.value;
  return (
    <>
      <PageHeader
        title={url}
        breadcrumb={[{ label: "Webhooks", href: list }]}
        description={description}
        meta={<Badge tone={isEnabled ? "good" : "bad"}>{isEnabled ? "Enabled" : "Disabled"}</Badge>}
        actions={
          <>
            <ActionButton
              action={enableWebhookAction.bind(null, slug)}
              fields={{ webhookId, isEnabled: String(!isEnabled) }}
              variant="secondary"
            >
              {isEnabled ? "Disable" : "Enable"}
            </ActionButton>
            <ConfirmAction
              trigger={{ label: "Delete", variant: "secondary" }}
              title="Delete this webhook?"
              description="It is told nothing any more, and the log of what it was told is gone."
              confirmLabel="Delete webhook"
              action={deleteWebhookAction.bind(null, slug)}
              fields={{ webhookId }}
            />
          </>
        }
      />
      <div className="grid gap-5">
        <Card>
          <CardHeader title="What it is told" count={events.length} />
          <CardBody>
            <code className="text-sm wrap-anywhere">{events.join(", ")}</code>
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title="Secret"
            description="A new one signs at once; for 24 hours the one before signs as well."
          />
          <CardBody>
            <RotateSecretForm
              action={rotateWebhookSecretAction.bind(null, slug)}
              webhookId={webhookId}
              isFresh={actor.isFresh}
              confirmHref={list}
            />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="Deliveries" description="The newest 50." />
          {deliveries.value.data.length > 0 ? (
            <DeliveryTable
              deliveries={deliveries.value.data}
              replay={isEnabled ? replayDeliveryAction.bind(null, slug) : undefined}
            />
          ) : (
            <EmptyState icon={<Send />} title="It was told nothing yet">
              With the next event that it subscribes to, what came of it stands here.
            </EmptyState>
          )}
        </Card>
      </div>
    </>
  );
}
