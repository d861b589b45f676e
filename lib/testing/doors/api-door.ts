import type { NextRequest } from "next/server";

export type Handler = (
  request: NextRequest,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

/** A method of a route of the API, called as Next would call it. */
export interface ApiDoor {
  /** Such as "PATCH /customers/[customerId]". */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly handler: Handler;
}
