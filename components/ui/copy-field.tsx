import { CopyButton } from "./copy-button";
import { Field } from "./field";
import { Input } from "./input";

interface CopyFieldProps {
  label: string;
  hint?: string;
  text: string;
}

/** A text to take away, such as an invitation link: readable, selectable, and copied by a button. */
export function CopyField({ label, hint, text }: CopyFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <span className="flex items-center gap-2">
          <Input {...control} readOnly value={text} className="min-w-0 font-mono text-sm" />
          <CopyButton text={text} />
        </span>
      )}
    </Field>
  );
}
