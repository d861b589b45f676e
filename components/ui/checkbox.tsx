import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { Check } from "./icons/check";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "children"> {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

/** A box to tick, with its label as part of the target. `className` goes to the whole. */
export function Checkbox({ label, hint, error, id, className, ...input }: CheckboxProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const noteId = `${controlId}-note`;
  const note = error ?? hint;

  return (
    <div className={classNames("grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5", className)}>
      <span className="relative grid size-6 place-items-center">
        <input
          {...input}
          id={controlId}
          type="checkbox"
          aria-describedby={note ? noteId : undefined}
          aria-invalid={error ? true : undefined}
          className="peer relative size-4.5 before:absolute before:-inset-1 cursor-pointer appearance-none rounded-xs border border-line-field bg-surface checked:border-accent checked:bg-accent hover:border-ink-3 disabled:cursor-not-allowed disabled:opacity-55 aria-invalid:border-bad forced-colors:appearance-auto"
        />
        <Check className="pointer-events-none absolute size-3.5 stroke-3 text-accent-ink opacity-0 peer-checked:opacity-100 forced-colors:hidden" />
      </span>
      <label htmlFor={controlId} className="cursor-pointer py-0.5">
        {label}
      </label>
      {note ? (
        <div
          id={noteId}
          className={classNames("col-start-2 text-sm", error ? "text-bad" : "text-ink-3")}
        >
          {note}
        </div>
      ) : null}
    </div>
  );
}
