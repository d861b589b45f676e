import "server-only";

/**
 * A request's body, or null if it is too long. It is counted while it arrives, because an announced length is only a claim. A
 * body that breaks off is null too: its sender is gone, and the server did nothing wrong.
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of request.body ?? []) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) return null;
      chunks.push(chunk);
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks);
}
