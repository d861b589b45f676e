import "server-only";

/**
 * Leads a browser on to another address of this site, which it then asks for by GET. The address is relative, because only the
 * browser knows for sure under which one it came here.
 */
export function seeOther(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: location, "Cache-Control": "private, no-store" },
  });
}
