import "server-only";

/** What is read to the end after a refusal, so that the connection can be used again. */
const mostReadOnBytes = 1024 * 1024;

/**
 * Ends the connection after a refusal, so that the rest of a body that nobody wants is not sent. A small one is on its way
 * already: cut off, its sender could lose the answer with the connection (RFC 9112 section 9.6), and so the server reads on.
 */
export function closed(request: Request, response: Response): Response {
  const announced = request.headers.get("content-length");
  const isSmall = announced !== null && Number(announced) <= mostReadOnBytes;
  if (!isSmall) response.headers.set("Connection", "close");
  return response;
}
