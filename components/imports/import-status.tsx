import type { ComponentProps } from "react";
import { Badge } from "@/components/ui/badge";

type Look = readonly [string, ComponentProps<typeof Badge>["tone"]];

const looks: Readonly<Record<string, Look>> = {
  draft: ["Not started", "neutral"],
  queued: ["Waiting", "accent"],
  running: ["Importing", "accent"],
  done: ["Imported", "good"],
  refused: ["Stopped at bad lines", "warn"],
  failed: ["Failed", "bad"],
};

/** How an import stands. */
export function ImportStatus({ status }: { status: string }) {
  const [words, tone] = looks[status] ?? [status, "neutral"];
  return <Badge tone={tone}>{words}</Badge>;
}
