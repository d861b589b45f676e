import { cookies } from "next/headers";
import { resendVerificationAction } from "@/app/actions";
import { Checklist } from "@/components/dashboard/checklist";
import { ActionButton } from "@/components/form/action-button";
import { EmailAddress } from "@/components/ui/email-address";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/access/authorize";
import type { getDashboard } from "@/lib/dashboard/get-dashboard";
import type { requireMember } from "@/lib/http/pages/page";
import { hideFirstStepsAction } from "./actions";
import { firstStepsCookie, hidden } from "./first-steps-cookie";

interface FirstStepsProps {
  slug: string;
  member: Pick<Awaited<ReturnType<typeof requireMember>>, "actor" | "session">;
  dashboard: Awaited<ReturnType<typeof getDashboard>>["value"];
}

/**
 * The first steps of a new organization, until all of them are done or the reader has hidden them. An e-mail that is not verified
 * is asked for in any case.
 */
export async function FirstSteps({ slug, member: { actor, session }, dashboard }: FirstStepsProps) {
  const sendAgain = (
    <ActionButton
      variant="secondary"
      size="sm"
      action={resendVerificationAction.bind(null, "")}
      doneMessage={`Sent to ${session.user.email}.`}
    >
      Send again
    </ActionButton>
  );
  const address = <EmailAddress address={session.user.email} />;
  const open = <>Open the link that we mailed to {address}.</>;
  const steps = [
    {
      label: "Verify your e-mail",
      text: session.user.isEmailVerified ? address : open,
      isDone: session.user.isEmailVerified,
      aside: sendAgain,
      isOffered: true,
    },
    {
      label: "Say how your quotes look",
      text: "Your address, tax, terms, logo and colour.",
      isDone: dashboard.hasOwnLook,
      href: `/o/${slug}/settings`,
      isOffered: can(actor, "organization.update"),
    },
    {
      label: "Add your first customer",
      text: "Quotes start from one.",
      isDone: dashboard.hasCustomer,
      aside: (
        <TextLink href={`/o/${slug}/imports/new?resource=customer`}>
          Import<span className="sr-only"> customers from a spreadsheet</span>
        </TextLink>
      ),
      href: `/o/${slug}/customers/new`,
      isOffered: can(actor, "customer.create"),
    },
    {
      label: "Write your first quote",
      text: "Your buyer accepts it behind a link.",
      isDone: dashboard.hasQuote,
      href: `/o/${slug}/quotes/new`,
      isOffered: can(actor, "quote.create"),
    },
    {
      label: "Invite a colleague",
      text: "They get a link by mail.",
      isDone: dashboard.hasColleague,
      href: `/o/${slug}/team`,
      isOffered: can(actor, "invitation.create"),
    },
  ].filter((step) => step.isOffered);
  const isHidden = (await cookies()).get(firstStepsCookie)?.value === hidden;
  if (!isHidden && steps.some((step) => !step.isDone))
    return <Checklist steps={steps} hideAction={hideFirstStepsAction.bind(null, slug)} />;
  if (session.user.isEmailVerified) return null;
  return (
    <Notice tone="warn" title="Verify your e-mail" action={sendAgain}>
      {open}
    </Notice>
  );
}
