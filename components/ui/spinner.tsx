import { classNames } from "./class-names";
import { LoaderCircle } from "./icons/loader-circle";

/**
 * A turning mark that shows itself after 300 ms. It keeps its place from the start, so nothing jumps.
 * It is decoration: say the wait in words beside it, or with `aria-busy`.
 */
export function Spinner({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={classNames("inline-flex animate-late", className)}>
      <LoaderCircle className="size-4 animate-spin" />
    </span>
  );
}
