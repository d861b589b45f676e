import { ActionButton } from "@/components/form/action-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { getStanding } from "@/lib/organizations/get-standing";
import { standingNotice } from "@/lib/organizations/standing-notice";
import { cancelDeletionAction } from "./actions";

/** Above every page while the organization is not simply active: what is possible, and who can change that. */
export async function StandingBanner({ actor, slug }: { actor: Member; slug: string }) {
  // Saves a query in the usual case.
  if (actor.status === "active") return null;
  const { value: standing } = await getStanding(actor);
  const notice = standingNotice(standing, new Date());
  if (!notice) return null;
  return (
    <Notice
      tone={notice.tone}
      title={notice.title}
      action={<Remedy actor={actor} slug={slug} remedy={notice.remedy} />}
    >
      {notice.text}
    </Notice>
  );
}

function Remedy({ actor, slug, remedy }: { actor: Member; slug: string; remedy: string }) {
  if (remedy === "keep" && can(actor, "organization.delete"))
    return (
      <ActionButton variant="secondary" size="sm" action={cancelDeletionAction.bind(null, slug)}>
        Keep it
      </ActionButton>
    );
  if (remedy === "billing" && can(actor, "billing.manage"))
    return (
      <ButtonLink href={`/o/${slug}/billing`} size="sm">
        Go to billing
      </ButtonLink>
    );
  return null;
}
