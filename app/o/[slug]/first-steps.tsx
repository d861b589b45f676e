import { cookies } from "next/headers";
import { Checklist } from "@/components/dashboard/checklist";
import { can } from "@/lib/access/authorize";
import type { getDashboard } from "@/lib/dashboard/get-dashboard";
import type { requireMember } from "@/lib/http/page";
import { hideFirstStepsAction } from "./actions";
import { firstStepsCookie, hidden } from "./first-steps-cookie";

interface FirstStepsProps {
  slug: string;
  member: Pick<Awaited<ReturnType<typeof requireMember>>, "actor" | "session">;
  dashboard: Awaited<ReturnType<typeof getDashboard>>["value"];
}

/** The first steps of a new organization, until all of them are done or the reader has hidden them. */
export async function FirstSteps({ slug, member: { actor, session }, dashboard }: FirstStepsProps) {
  const steps = [
    {
      label: "Verify your e-mail",
      text: `We mailed a link to ${session.user.email}.`,
      isDone: session.user.isEmailVerified,
      isOffered: true,
    },
    {
      label: "Say how your quotes look",
      text: "Their language, currency, terms and logo, and your address.",
      isDone: dashboard.hasOwnLook,
      href: `/o/${slug}/settings`,
      isOffered: can(actor, "organization.update"),
    },
    {
      label: "Add your first customer",
      text: "Quotes start from one.",
      isDone: dashboard.hasCustomer,
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
  if (steps.every((step) => step.isDone)) return null;
  if ((await cookies()).get(firstStepsCookie)?.value === hidden) return null;
  return <Checklist steps={steps} hideAction={hideFirstStepsAction.bind(null, slug)} />;
}
