import "server-only";

/** The answer to a request that names no host or several: as bare as Node's own to what is no proper request. */
export function refusedHost(): Response {
  return new Response(null, { status: 400, headers: { Connection: "close" } });
}
