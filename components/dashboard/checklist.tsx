import type { ReactNode } from "react";
import { ActionButton } from "@/components/form/action-button";
import { Card, CardHeader } from "@/components/ui/card";
import { ArrowRight } from "@/components/ui/icons/arrow-right";
import { Circle } from "@/components/ui/icons/circle";
import { CircleCheck } from "@/components/ui/icons/circle-check";
import { TextLink } from "@/components/ui/text-link";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface Step {
  readonly label: string;
  readonly text: ReactNode;
  readonly isDone: boolean;
  readonly href?: string;
  /** Another way to the same end, such as a button. */
  readonly aside?: ReactNode;
}

interface ChecklistProps {
  steps: readonly Step[];
  /** Hides the steps for a reader who has seen enough of them. */
  hideAction: BoundAction<null>;
}

/** The first steps in a new organization; gone once they are all done, or hidden. */
export function Checklist({ steps, hideAction }: ChecklistProps) {
  const done = steps.filter((step) => step.isDone).length;
  return (
    <Card>
      <CardHeader
        title="First steps"
        count={`${done} of ${steps.length} done`}
        actions={
          <ActionButton
            variant="quiet"
            size="sm"
            action={hideAction}
            doneMessage="The first steps are hidden in this browser."
          >
            Hide<span className="sr-only"> the first steps</span>
          </ActionButton>
        }
      />
      <ol>
        {steps.map((step) => (
          <li
            key={step.label}
            className="flex items-start gap-3 border-b border-line px-4 py-3 last:border-b-0"
          >
            {step.isDone ? (
              <CircleCheck className="mt-0.5 size-4 shrink-0 text-good" />
            ) : (
              <Circle className="mt-0.5 size-4 shrink-0 text-ink-3" />
            )}
            <div className="min-w-0 flex-1">
              <span className="sr-only">{step.isDone ? "Done" : "To do"}</span>
              <p className="font-medium">{step.label}</p>
              <p className="text-sm text-ink-3">{step.text}</p>
            </div>
            {step.isDone ? null : (
              <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-1 self-center text-sm">
                {step.aside}
                {step.href ? (
                  <TextLink href={step.href}>
                    <span className="flex items-center gap-1">
                      <span>
                        Start<span className="sr-only">: {step.label}</span>
                      </span>
                      <ArrowRight className="size-3.5" />
                    </span>
                  </TextLink>
                ) : null}
              </div>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
