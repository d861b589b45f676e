import type { Metadata } from "next";
import { NothingHere } from "@/components/navigation/nothing-here";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFoundPage() {
  return <NothingHere />;
}
