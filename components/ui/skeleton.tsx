import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A grey stand-in for a line or a block; give it a height and a width. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames("block h-3 animate-pulse rounded-xs bg-selected", className)}
    />
  );
}

/** Wraps skeletons: says "Loading" to screen readers and shows them after 300 ms. */
export function Loading({ label = "Loading", children }: { label?: string; children: ReactNode }) {
  return (
    <div role="status" className="animate-late">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}
