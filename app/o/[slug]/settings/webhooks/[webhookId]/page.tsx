import type { Metadata } from "next";
import { FreshProof } from "@/app/fresh-proof";
import { NothingHerePage } from "@/app/nothing-here-page";
import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Send } from "@/components/ui/icons/send";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { DeliveryTable } from "@/components/webhooks/delivery-table";
import { EditWebhookForm } from "@/components/webhooks/edit-webhook-form";
import { RotateSecretForm } from "@/components/webhooks/rotate-secret-form";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { getWebhook } from "@/lib/webhooks/get-webhook";
import { listDeliveries } from "@/lib/webhooks/list-deliveries";
import { listDeliveriesSchema } from "@/lib/webhooks/schema";
import { Refused } from "../../../refused";
import {
  deleteWebhookAction,
  editWebhookAction,
  enableWebhookAction,
  replayDeliveryAction,
  rotateWebhookSecretAction,
} from "../actions";

export const metadata: Metadata = { title: "Webhook" };

interface WebhookPageProps {
  params: Promise<{ slug: string; webhookId: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function WebhookPage({ params, searchParams }: WebhookPageProps) {
  const { slug, webhookId } = await params;
  const list = `/o/${slug}/settings/webhooks`;
  const path = `${list}/${webhookId}`;
  const { actor } = await requireMember(slug, path);
  if (!can(actor, "webhook.read"))
    return <Refused actor={actor} slug={slug} permission="webhook.read" backHref={`/o/${slug}`} />;
  const { cursor } = await searchParams;
  const first = listDeliveriesSchema.safeParse({ webhookId });
  if (!first.success) return <NothingHerePage />;
  const query = listDeliveriesSchema.safeParse({ webhookId, ...(cursor ? { cursor } : {}) });
  // An address that was edited into nonsense shows the list from its start.
  const { data: shown } = query.success ? query : first;
  const webhook = await getWebhook(actor, first.data);
  const deliveries = await listDeliveries(actor, shown);
  if (!webhook.ok || !deliveries.ok) return <NothingHerePage />;
  const { url, isEnabled, description, consecutiveFailures } = webhook.value;
  const mayManage = can(actor, "webhook.manage");
  const { data, nextCursor } = deliveries.value;
  return (
    <>
      <PageHeader
        title={url}
        breadcrumb={[{ label: "Webhooks", href: list }]}
        description={description}
        meta={<Badge tone={isEnabled ? "good" : "bad"}>{isEnabled ? "Enabled" : "Disabled"}</Badge>}
        actions={
          mayManage ? (
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
          ) : null
        }
      />
      <div className="grid gap-5">
        {isEnabled ? null : (
          <Notice tone="warn" title="It is told nothing while it is disabled.">
            {consecutiveFailures > 0
              ? `Its last ${consecutiveFailures} tries failed: mend what it leads to, then enable it. `
              : null}
            What failed can be sent again below once it is enabled.
          </Notice>
        )}
        {mayManage ? (
          <>
            <Card>
              <CardHeader title="Address and events" />
              <CardBody>
                <EditWebhookForm
                  action={editWebhookAction.bind(null, slug)}
                  mayMove={actor.isFresh}
                  webhook={webhook.value}
                />
              </CardBody>
            </Card>
            <Card>
              <CardHeader
                title="Secret"
                description="A new one signs at once; for 24 hours the one before signs as well."
              />
              <CardBody>
                {actor.isFresh ? (
                  <RotateSecretForm
                    action={rotateWebhookSecretAction.bind(null, slug)}
                    webhookId={webhookId}
                  />
                ) : (
                  <FreshProof path={path} />
                )}
              </CardBody>
            </Card>
          </>
        ) : null}
        <Card>
          <CardHeader
            title="Deliveries"
            description="What it was told, and what came of it: the newest first."
          />
          {data.length > 0 ? (
            <DeliveryTable
              deliveries={data}
              replay={isEnabled && mayManage ? replayDeliveryAction.bind(null, slug) : undefined}
            />
          ) : (
            <EmptyState icon={<Send />} title="It was told nothing yet">
              With the next event that it subscribes to, what came of it stands here.
            </EmptyState>
          )}
          <Pagination
            path={path}
            isContinued={Boolean(shown.cursor)}
            nextCursor={nextCursor}
            words={{ first: "Newest", next: "Older" }}
          />
        </Card>
      </div>
    </>
  );
}
