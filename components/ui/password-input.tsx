"use client";

import { type ComponentProps, useState } from "react";
import { classNames } from "./class-names";
import { Eye } from "./icons/eye";
import { EyeOff } from "./icons/eye-off";

interface PasswordInputProps extends Omit<ComponentProps<"input">, "type" | "autoComplete"> {
  /** Tells the password manager whether to fill in or to suggest. */
  autoComplete: "current-password" | "new-password";
}

/** A password with a button that shows what was typed. Pasting works, as password managers need (ASVS 6.2.7). */
export function PasswordInput({ className, ...rest }: PasswordInputProps) {
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;

  return (
    <span className="relative block">
      <input
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...rest}
        type={isShown ? "text" : "password"}
        className={classNames("field-frame py-1.5 pr-11 pl-2.5", className)}
      />
      <button
        type="button"
        aria-label="Show password"
        aria-pressed={isShown}
        onClick={() => setIsShown(!isShown)}
        className="absolute top-1/2 right-1 grid size-8 -translate-y-1/2 place-items-center rounded-sm text-ink-3 hover:text-ink noscript:hidden"
      >
        <Icon className="size-4" />
      </button>
    </span>
  );
}
