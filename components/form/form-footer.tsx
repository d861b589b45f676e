import { ButtonLink } from "@/components/ui/button-link";
import { CardFooter } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";

interface FormFooterProps {
  cancelHref: string;
  isPending: boolean;
  /** What sending the form does, such as "Save changes". */
  children: string;
}

/** The two ways out of a form on a card: back without a change, or onwards. */
export function FormFooter({ cancelHref, isPending, children }: FormFooterProps) {
  return (
    <CardFooter className="justify-end">
      <ButtonLink href={cancelHref} variant="quiet">
        Cancel
      </ButtonLink>
      <SubmitButton pending={isPending}>{children}</SubmitButton>
    </CardFooter>
  );
}
