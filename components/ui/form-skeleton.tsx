import { Card, CardBody } from "./card";
import { Loading, Skeleton } from "./skeleton";

/** Stands for a card with a form while its values are awaited. */
export function FormSkeleton({ fields = 4 }: { fields?: number }) {
  return (
    <Loading>
      <Card>
        <CardBody className="grid gap-5">
          {Array.from({ length: fields }, (_, field) => field).map((field) => (
            <span key={field} className="grid gap-2">
              <Skeleton className="w-24" />
              <Skeleton className="h-9 w-full rounded-sm" />
            </span>
          ))}
          <Skeleton className="h-9 w-32 rounded-sm" />
        </CardBody>
      </Card>
    </Loading>
  );
}
