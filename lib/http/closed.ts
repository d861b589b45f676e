import "server-only";

/** Ends the connection after a refusal, so that the rest of a body that nobody wants is not sent. */
export function closed(response: Response): Response {
  response.headers.set("Connection", "close");
  return response;
}
