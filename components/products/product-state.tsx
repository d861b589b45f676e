import { Badge } from "@/components/ui/badge";

/** Whether a product is sold, in a word. */
export function ProductState({ isActive }: { isActive: boolean }) {
  return isActive ? <Badge tone="good">Active</Badge> : <Badge>Not sold any more</Badge>;
}
