export const dynamic = "force-static";

/** What Next.js itself costs. */
export function GET() {
  return Response.json({ is_static: true });
}
