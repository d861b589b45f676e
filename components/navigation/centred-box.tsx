import Link from "next/link";
import type { ReactNode } from "react";
import { Card, CardBody } from "@/components/ui/card";
import { MercuraMark } from "./mercura-mark";

interface CentredBoxProps {
  /** Whose page it is: an OrganizationMark of size "lg", or Mercura's own sign when left out. */
  mark?: ReactNode;
  title: string;
  /** One or two sentences: what this is, what happens next. */
  intro?: ReactNode;
  /** The form. Without one there is no card, as on a page that only says something. */
  children?: ReactNode;
  /** The way out below the card: "No account yet? Sign up". */
  footnote?: ReactNode;
}

/** A page that asks one thing: log in, sign up, accept an invitation. */
export function CentredBox({ mark, title, intro, children, footnote }: CentredBoxProps) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto flex min-h-dvh w-full max-w-112 flex-col justify-center gap-5 px-4 py-10 sm:px-6"
    >
      <div className="grid justify-items-center gap-3.5 text-center">
        {mark ?? (
          <Link href="/" aria-label="Mercura, start page" className="rounded-lg">
            <MercuraMark size="lg" />
          </Link>
        )}
        <h1 className="text-xl font-semibold wrap-anywhere">{title}</h1>
        {intro ? <div className="max-w-[38ch] text-balance text-ink-2">{intro}</div> : null}
      </div>
      {children ? (
        <Card>
          <CardBody>{children}</CardBody>
        </Card>
      ) : null}
      {footnote ? (
        <div className="text-center text-sm text-pretty text-ink-3">{footnote}</div>
      ) : null}
    </main>
  );
}
