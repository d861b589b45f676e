import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Field, type FieldText } from "./field";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

interface SelectProps extends Omit<ComponentProps<"select">, "children" | "multiple"> {
  options: readonly SelectOption[];
}

/** The platform's own list, styled: phones show their wheel, and it works before scripts. Alone it needs an `aria-label`. */
export function Select({ options, className, ...rest }: SelectProps) {
  return (
    <span className={classNames("relative block", className)}>
      <select className="field-frame cursor-pointer appearance-none py-1.5 pr-8 pl-2.5" {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}

/** A labelled select with hint and error. */
export function SelectField({
  label,
  hint,
  error,
  required,
  id,
  className,
  ...select
}: FieldText & SelectProps) {
  return (
    <Field {...{ label, hint, error, required, id, className }}>
      {(control) => <Select {...select} {...control} />}
    </Field>
  );
}
