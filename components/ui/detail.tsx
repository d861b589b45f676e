import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface DetailProps {
  label: string;
  /** Takes the whole line. */
  isWide?: boolean;
  /** Nothing where it was not given. */
  children: ReactNode;
}

/** A name and its value, inside of a `dl`. */
export function Detail({ label, isWide, children }: DetailProps) {
  return (
    <div className={classNames("min-w-0", isWide && "sm:col-span-2")}>
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd className="mt-0.5 wrap-anywhere">
        {children ?? <span className="text-ink-3">Not given</span>}
      </dd>
    </div>
  );
}
