import { NothingHere } from "@/components/navigation/nothing-here";

export default function NotFoundPage() {
  return <NothingHere />;
}
