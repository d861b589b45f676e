import { resendVerificationAction } from "@/app/actions";
import { Checklist } from "@/components/dashboard/checklist";
import { DashboardFigures } from "@/components/dashboard/dashboard-figures";
import { RecentEvents } from "@/components/dashboard/recent-events";
import { ActionButton } from "@/components/form/action-button";
import { OwnershipNotice } from "@/components/team/ownership-notice";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { getDashboard } from "@/lib/dashboard/get-dashboard";
import { requireMember } from "@/lib/http/page";
import { getOffer } from "@/lib/ownership/get-offer";

interface DashboardPageProps {
  params: Promise<{ slug: string }>;
}

export default async function DashboardPage({ params }: DashboardPageProps) {
  const { slug } = await params;
  const { actor, session, organization } = await requireMember(slug);
  const [{ value: dashboard }, { value: ownership }] = await Promise.all([
    getDashboard(actor),
    getOffer(actor),
  ]);
  const steps = [
    {
      label: "Verify your e-mail",
      text: `We mailed a link to ${session.user.email}.`,
      isDone: session.user.isEmailVerified,
      isOffered: true,
    },
    {
      label: "Add your first customer",
      text: "Quotes start from one.",
      isDone: dashboard.customers > 0,
      href: `/o/${slug}/customers/new`,
      isOffered: can(actor, "customer.create"),
    },
    {
      label: "Invite a colleague",
      text: "They get a link by mail.",
      isDone: dashboard.hasInvited,
      href: `/o/${slug}/team`,
      isOffered: can(actor, "invitation.create"),
    },
  ].filter((step) => step.isOffered);

  return (
    <>
      {session.user.isEmailVerified ? null : (
        <Notice
          tone="warn"
          title="Verify your e-mail"
          className="mb-5"
          action={
            <ActionButton
              variant="secondary"
              size="sm"
              action={resendVerificationAction.bind(null, "")}
              doneMessage={`Sent to ${session.user.email}.`}
            >
              Send again
            </ActionButton>
          }
        >
          Open the link that we mailed to {session.user.email}.
        </Notice>
      )}
      <PageHeader
        title={`Good to see you, ${session.user.name.split(" ")[0]}`}
        description={organization.name}
      />
      <div className="grid gap-5">
        <OwnershipNotice offer={ownership.offer} href={`/o/${slug}/team/ownership`} />
        {steps.every((step) => step.isDone) ? null : <Checklist steps={steps} />}
        <DashboardFigures dashboard={dashboard} customersHref={`/o/${slug}/customers`} />
        <RecentEvents events={dashboard.events} />
      </div>
    </>
  );
}
