import { Card } from "./card";
import { Loading, Skeleton } from "./skeleton";

/** Stands for a card with a table while its rows are awaited. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <Loading>
      <Card>
        <div className="flex items-center gap-3 border-b border-line px-4 py-5">
          <Skeleton className="w-28" />
          <Skeleton className="ml-auto h-4 w-48 max-sm:w-24" />
        </div>
        {Array.from({ length: rows }, (_, row) => row).map((row) => (
          <div
            key={row}
            className="flex items-center gap-4 border-b border-line px-4 py-4 last:border-b-0"
          >
            <Skeleton className="size-7 rounded-full" />
            <span className="grid flex-1 gap-2">
              <Skeleton className={row % 2 ? "w-2/5" : "w-3/5"} />
              <Skeleton className="h-2.5 w-1/3" />
            </span>
            <Skeleton className="w-20 max-md:hidden" />
            <Skeleton className="w-16" />
          </div>
        ))}
      </Card>
    </Loading>
  );
}
