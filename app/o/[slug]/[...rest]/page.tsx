import type { Metadata } from "next";
import { NothingHerePage } from "@/app/nothing-here-page";
import { requireMember } from "@/lib/http/pages/page";

export const metadata: Metadata = { title: "Nothing here" };

interface UnknownPageProps {
  params: Promise<{ slug: string; rest: string[] }>;
}

// Without this page a mistyped address would lose the organization's frame, and with it the way back.
export default async function UnknownPage({ params }: UnknownPageProps) {
  const { slug, rest } = await params;
  await requireMember(slug, `/o/${slug}/${rest.join("/")}`);
  return <NothingHerePage />;
}
