import { classNames } from "@/components/ui/class-names";
import { Search } from "@/components/ui/icons/search";

interface FindButtonProps {
  /** The page that searches without scripts. */
  href: string;
  className?: string;
  isIcon?: boolean;
}

/** The way to everything: opens the finder, and without scripts its page. */
export function FindButton({ href, className, isIcon = false }: FindButtonProps) {
  return (
    <a
      href={href}
      data-find=""
      aria-label={isIcon ? "Find anything" : undefined}
      aria-keyshortcuts="Control+K Meta+K"
      className={classNames(
        "items-center gap-2.5 rounded-sm text-ink-2 transition-colors hover:bg-hover hover:text-ink",
        isIcon
          ? "inline-flex size-10 shrink-0 justify-center [&_svg]:size-4.5"
          : "flex min-h-8 border border-line bg-surface px-2 [&_svg]:size-4",
        className,
      )}
    >
      <Search />
      {isIcon ? null : (
        <>
          <span className="flex-1">Find anything</span>
          <kbd className="rounded-xs border border-line px-1 font-sans text-xs text-ink-3">
            Ctrl K
          </kbd>
        </>
      )}
    </a>
  );
}
