import type { ReactNode } from "react";
import { PublicShell } from "@/components/navigation/public-shell";
import { buttonStyles } from "@/components/ui/button-styles";
import { TextLink } from "@/components/ui/text-link";
import type { Tag } from "@/lib/http/openapi/tags";

interface ReferenceFrameProps {
  /** What the operations are grouped by. */
  tags: readonly Tag[];
  /** The group that is shown; null on the first page. */
  current: string | null;
  children: ReactNode;
}

/** The frame of the API's reference: its groups beside the page, or above it on narrow screens. */
export function ReferenceFrame({ tags, current, children }: ReferenceFrameProps) {
  return (
    <PublicShell
      actions={
        // No page: the router has nothing to fetch ahead.
        <a href="/openapi.json" className={buttonStyles({})}>
          openapi.json
        </a>
      }
    >
      <div className="grid gap-6 lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-10">
        <nav aria-label="API reference" className="min-w-0">
          <ul className="flex flex-wrap gap-x-4 gap-y-2 lg:grid lg:gap-1.5">
            <Place href="/docs" isCurrent={current === null}>
              Overview
            </Place>
            {tags.map(({ name, "x-displayName": title }) => (
              <Place key={name} href={`/docs/${name}`} isCurrent={name === current}>
                {title}
              </Place>
            ))}
          </ul>
        </nav>
        <div className="grid min-w-0 content-start gap-5">{children}</div>
      </div>
    </PublicShell>
  );
}

interface PlaceProps {
  href: string;
  isCurrent: boolean;
  children: string;
}

function Place({ href, isCurrent, children }: PlaceProps) {
  return (
    <li>
      <TextLink
        href={href}
        prefetch={false}
        aria-current={isCurrent ? "page" : undefined}
        className="aria-[current]:font-semibold aria-[current]:text-ink"
      >
        {children}
      </TextLink>
    </li>
  );
}
