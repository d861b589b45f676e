import { NothingHere } from "@/components/navigation/nothing-here";
import { PublicShell } from "@/components/navigation/public-shell";

export default function NotFoundPage() {
  return (
    <PublicShell>
      <NothingHere />
    </PublicShell>
  );
}
