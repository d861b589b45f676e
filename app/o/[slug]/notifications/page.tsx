import type { Metadata } from "next";
import { ActionButton } from "@/components/form/action-button";
import { NoticeList } from "@/components/notices/notice-list";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Bell } from "@/components/ui/icons/bell";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { listNotices } from "@/lib/notices/list-notices";
import { listNoticesSchema } from "@/lib/notices/schema";
import { markAllReadAction, markReadAction } from "./actions";

export const metadata: Metadata = { title: "Notifications" };

interface NotificationsPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NotificationsPage({ params, searchParams }: NotificationsPageProps) {
  const { slug } = await params;
  const home = `/o/${slug}`;
  const path = `${home}/notifications`;
  const { actor, organization } = await requireMember(slug, path);
  const { cursor } = await searchParams;
  // An address that was edited into nonsense shows the list from its start.
  const query = listNoticesSchema
    .catch(listNoticesSchema.parse({ limit: 25 }))
    .parse({ limit: 25, ...(cursor ? { cursor } : {}) });
  const { value: page } = await listNotices(actor, query);

  return (
    <>
      <PageHeader
        title="Notifications"
        description={`What happened in ${organization.name} that concerns you. Kept for 90 days.`}
        actions={
          page.data.length > 0 ? (
            <ActionButton
              action={markAllReadAction.bind(null, slug)}
              variant="secondary"
              doneMessage="All notifications are marked as read."
            >
              Mark all as read
            </ActionButton>
          ) : null
        }
      />
      <Card>
        {page.data.length === 0 ? (
          <EmptyState icon={<Bell />} title="No notifications">
            When a buyer answers a quote of yours, a discount waits for your word or somebody you
            invited joins, it shows up here.
          </EmptyState>
        ) : (
          <>
            <CardHeader title="Newest first" />
            <NoticeList
              notices={page.data}
              home={home}
              mayRestore={{
                quote: can(actor, "quote.delete"),
                document: can(actor, "document.delete"),
              }}
              markRead={markReadAction.bind(null, slug)}
            />
          </>
        )}
        <Pagination path={path} isContinued={Boolean(query.cursor)} nextCursor={page.nextCursor} />
      </Card>
    </>
  );
}
