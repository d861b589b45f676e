import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { CircleAlert } from "./icons/circle-alert";

export interface FieldText {
  label: ReactNode;
  /** What helps before typing: format, reason, consequence. */
  hint?: ReactNode;
  /** What is wrong with the present value; takes the hint's place below the control. */
  error?: ReactNode;
  required?: boolean;
}

/** What a control takes over from its field; spread it onto the control. */
export interface FieldControl {
  id: string;
  required: boolean | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldProps extends FieldText {
  /** Only where something else must point at the control. */
  id?: string;
  /** What stands at the end of the label's line, such as a "Forgot?" link. */
  aside?: ReactNode;
  className?: string;
  children: (control: FieldControl) => ReactNode;
}

/**
 * The frame round one control: label above, hint or error below, both tied to the control for screen readers.
 * Most forms want TextField, PasswordField, TextareaField or SelectField; this is for controls of one's own.
 */
export function Field({
  id,
  label,
  hint,
  error,
  required,
  aside,
  className,
  children,
}: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const noteId = `${controlId}-note`;
  const note = error ?? hint;

  return (
    <div className={classNames("grid min-w-0 content-start gap-1.5", className)}>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <label htmlFor={controlId} className="font-medium">
          {label}
          {required ? <RequiredMark /> : null}
        </label>
        {aside}
      </div>
      {children({
        id: controlId,
        required,
        "aria-describedby": note ? noteId : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {note ? <FieldNote id={noteId} isError={Boolean(error)} note={note} /> : null}
    </div>
  );
}

function RequiredMark() {
  return (
    <span aria-hidden="true" className="ml-0.5 text-bad">
      *
    </span>
  );
}

/** What stands below a control: help, or what is wrong. */
export function FieldNote({
  id,
  isError,
  note,
}: {
  id: string;
  isError: boolean;
  note: ReactNode;
}) {
  if (!isError) {
    return (
      <div id={id} className="text-sm text-pretty text-ink-3">
        {note}
      </div>
    );
  }
  return (
    <div id={id} className="flex items-start gap-1.5 text-sm text-pretty text-bad">
      <CircleAlert className="mt-0.75 size-3.5 shrink-0" />
      <span className="min-w-0 wrap-anywhere">{note}</span>
    </div>
  );
}
