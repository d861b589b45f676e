"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { z } from "zod";
import { Card, CardBody } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/number-format";

const progressSchema = z.object({
  status: z.string(),
  doneCount: z.number(),
  lineCount: z.number(),
});

interface ProgressProps {
  /** Where it is asked how far the import is. */
  path: string;
  /** The page itself, for whoever has no scripts. */
  page: string;
  start: z.infer<typeof progressSchema>;
  locale: string;
}

const pauseMs = 700;

/** How far an import is. The page may be left and come back to: the import goes on by itself. */
export function Progress({ path, page, start, locale }: ProgressProps) {
  const router = useRouter();
  const [{ doneCount, lineCount, status }, setProgress] = useState(start);

  useEffect(() => {
    let shown = start.status;
    const timer = setInterval(async () => {
      const next = await ask(path);
      if (!next) return;
      setProgress(next);
      // The page's header tells the status as well.
      if (next.status !== shown) router.refresh();
      shown = next.status;
      if (next.status !== "queued" && next.status !== "running") clearInterval(timer);
    }, pauseMs);
    return () => clearInterval(timer);
  }, [path, router, start.status]);

  return (
    <Card>
      <CardBody className="grid gap-3">
        <p id="progress-label" className="font-medium" aria-live="polite">
          {status === "queued" ? "Waiting to start…" : "Importing…"}
        </p>
        <ProgressBar
          aria-labelledby="progress-label"
          value={doneCount}
          max={Math.max(lineCount, 1)}
        />
        <p className="text-sm text-ink-3 tabular-nums">
          {formatCount(doneCount, locale)} of {formatCount(lineCount, locale)} lines. You can leave
          this page: the import goes on.
        </p>
        <noscript>
          <TextLink href={page}>See how far it is</TextLink>
        </noscript>
      </CardBody>
    </Card>
  );
}

async function ask(path: string) {
  try {
    const answer = await fetch(path);
    return answer.ok ? progressSchema.parse(await answer.json()) : null;
  } catch {
    // Asked again after the pause.
    return null;
  }
}
