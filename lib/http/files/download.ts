import "server-only";
import { log } from "@/lib/log";

/** A file that is made while it is sent. */
export interface Download {
  readonly fileName: string;
  readonly type: string;
  readonly pieces: AsyncGenerator<string>;
}

/**
 * Sends a file piece by piece, each made when the client has room for it. If making one fails the connection breaks off, so that
 * nobody takes a part for the whole; if the client goes away, no more is made.
 */
export function downloadResponse(
  { fileName, type, pieces }: Download,
  requestId: string,
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await pieces.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          log.error({ err: error }, "a download broke off");
          controller.error(error);
        }
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    // Makes nothing before it is asked for.
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "X-Request-Id": requestId,
    },
  });
}
