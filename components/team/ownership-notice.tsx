import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";

interface OwnershipNoticeProps {
  /** An open offer of the ownership, as its reader sees it. */
  offer: { readonly isForMe: boolean; readonly fromName: string; readonly toName: string } | null;
  /** Where it is answered. */
  href: string;
}

/** Says that the ownership is on its way to somebody; nothing where it is not. */
export function OwnershipNotice({ offer, href }: OwnershipNoticeProps) {
  if (!offer) return null;
  const { isForMe, fromName, toName } = offer;
  return (
    <Notice
      title={isForMe ? `${fromName} offers you the ownership` : "The ownership is offered"}
      action={
        <ButtonLink size="sm" href={href}>
          {isForMe ? "Answer the offer" : "See the offer"}
        </ButtonLink>
      }
    >
      {isForMe
        ? "You would run everything here, billing included."
        : `${toName} has not answered yet.`}
    </Notice>
  );
}
