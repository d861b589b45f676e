import { unstable_rethrow } from "next/navigation";
import { type BoundAction, type FormState, idle } from "@/lib/http/forms/form-state";
import { maxFormBytes } from "@/lib/http/pages/max-form-bytes";

/** What a form says when it got no answer. */
export const connectionLost: FormState<never> = {
  status: "problem",
  message: "The connection was lost. Everything is still here: try again.",
};

/** What a form says when proxy.ts turned it away. */
const tooLarge: FormState<never> = {
  status: "problem",
  message: "That is too much for one form. Shorten it, and send it again.",
};

/**
 * Sends a form to its action. If no answer comes, the form says so, and the page stays as it is.
 *
 * @param onLedOn is called where the action is done and leads to another page
 */
export async function askServer<Shown>(
  action: BoundAction<Shown>,
  form: FormData,
  onLedOn?: () => void,
): Promise<FormState<Shown>> {
  try {
    return await action(idle, form);
  } catch (error) {
    followRedirect(error, onLedOn);
    return sizeBytes(form) > maxFormBytes ? tooLarge : connectionLost;
  }
}

// A redirect arrives as an error too.
function followRedirect(error: unknown, onLedOn: (() => void) | undefined): void {
  try {
    unstable_rethrow(error);
  } catch (redirect) {
    onLedOn?.();
    throw redirect;
  }
}

function sizeBytes(form: FormData): number {
  const parts = [...form.values()];
  return parts.reduce((sum, part) => sum + new Blob([part]).size, 0);
}
