import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { withQuery } from "@/components/ui/query-string";

interface TagListProps {
  tags: readonly string[];
  /** The list of customers; each tag leads to those that bear it. */
  path: string;
}

/** A customer's tags. */
export function TagList({ tags, path }: TagListProps) {
  return (
    <span className="relative z-1 flex flex-wrap gap-1">
      {tags.map((tag) => (
        <Link key={tag} href={withQuery(path, { tag })} className="max-w-full rounded-full">
          <Badge className="max-w-full hover:bg-hover">
            <span className="truncate">{tag}</span>
          </Badge>
        </Link>
      ))}
    </span>
  );
}
