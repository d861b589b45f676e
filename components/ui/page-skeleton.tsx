import { Skeleton } from "./skeleton";
import { TableSkeleton } from "./table-skeleton";

/** Stands for a whole page of the workspace: its head and a list. For loading.tsx. */
export function PageSkeleton() {
  return (
    <>
      <div className="mb-6 grid animate-late gap-3">
        <Skeleton className="h-5 w-40" />
        <Skeleton className="w-72 max-w-full" />
      </div>
      <TableSkeleton />
    </>
  );
}
