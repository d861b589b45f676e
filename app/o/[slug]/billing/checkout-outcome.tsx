import { ActionButton } from "@/components/form/action-button";
import { FormSuccess } from "@/components/ui/form-success";
import { Notice } from "@/components/ui/notice";
import { RefreshSoon } from "@/components/ui/refresh-soon";
import { TextLink } from "@/components/ui/text-link";
import { refreshBillingAction } from "./actions";

interface CheckoutOutcomeProps {
  slug: string;
  /** Whether the owner has just come back from the checkout. */
  isBack: boolean;
  hasPlan: boolean;
}

/** How a checkout ended: the plan has begun, or the payment is still being confirmed. */
export function CheckoutOutcome({ slug, isBack, hasPlan }: CheckoutOutcomeProps) {
  if (!isBack) return null;
  if (hasPlan) return <FormSuccess title="The plan has begun. Thank you." />;
  return (
    <>
      <RefreshSoon />
      <Notice
        title="The payment is being confirmed."
        action={
          <ActionButton
            action={refreshBillingAction.bind(null, slug)}
            size="sm"
            variant="secondary"
          >
            Check now
          </ActionButton>
        }
      >
        That takes a few seconds. The plan stands here as soon as it is. Nothing was paid?{" "}
        <TextLink href={`/o/${slug}/billing`}>Choose a plan again</TextLink>
      </Notice>
    </>
  );
}
