import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { FaultTable } from "./fault-table";

interface FaultCardProps extends ComponentProps<typeof FaultTable> {
  importId: string;
  /** How many bad lines there are in all. */
  count: number;
  /** Where all of them are downloaded from. */
  downloadPath: string;
}

/** The first bad lines of a file, and all of them as a file. */
export function FaultCard({ importId, count, downloadPath, resource, faults }: FaultCardProps) {
  return (
    <Card>
      <CardHeader
        title="Bad lines"
        count={count}
        description={faults.length < count ? `The first ${faults.length} problems.` : undefined}
        actions={
          <form action={downloadPath} method="post">
            <input type="hidden" name="importId" value={importId} />
            <Button type="submit" size="sm">
              Download all
            </Button>
          </form>
        }
      />
      <FaultTable resource={resource} faults={faults} />
    </Card>
  );
}
