import type { Metadata } from "next";
import { NothingHere } from "@/components/navigation/nothing-here";
import { PublicShell } from "@/components/navigation/public-shell";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFoundPage() {
  return (
    <PublicShell>
      <NothingHere />
    </PublicShell>
  );
}
