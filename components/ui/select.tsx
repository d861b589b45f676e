"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Field, type FieldText } from "./field";
import { ChevronDown } from "./icons/chevron-down";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

/** Options under a heading of their own. */
export interface SelectGroup {
  group: string;
  options: readonly SelectOption[];
}

interface SelectProps extends Omit<ComponentProps<"select">, "children" | "multiple"> {
  options: readonly (SelectOption | SelectGroup)[];
}

/** The platform's own list, styled: phones show their wheel, and it works before scripts. Alone it needs an `aria-label`. */
export function Select({ options, className, ...rest }: SelectProps) {
  return (
    <span className={classNames("relative block", className)}>
      <select className="field-frame cursor-pointer appearance-none py-1.5 pr-8 pl-2.5" {...rest}>
        {options.map((option) =>
          "group" in option ? (
            <optgroup key={option.group} label={option.group}>
              {option.options.map(toOption)}
            </optgroup>
          ) : (
            toOption(option)
          ),
        )}
      </select>
      <ChevronDown className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3" />
    </span>
  );
}

function toOption({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
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
