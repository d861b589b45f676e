import type { Sent } from "./read-sent";

/** Where a file goes and what is said of it. */
export interface Upload {
  readonly href: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly file: File;
}

/**
 * Sends a file and reports its progress; rejects if the connection is lost. Uses XMLHttpRequest, because fetch can't tell how
 * much of a body has left.
 *
 * @param onProgress gets a fraction from 0 to 1
 */
export function sendFile(
  { href, fields, file }: Upload,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (fraction: number) => void },
): Promise<Sent> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = () => reject(new Error("The connection was lost."));
    request.onabort = () => resolve({ problem: "Cancelled." });
    signal.addEventListener("abort", () => request.abort());
    request.open("POST", href);
    request.setRequestHeader("Accept", "application/json");
    request.send(form);
  });
}

/** The code that reads the answer is loaded with the first one, so that the list of documents need not carry it. */
async function readAnswer(text: string): Promise<Sent> {
  const { readSent } = await import("./read-sent");
  const sent = readSent(JSON.parse(text));
  if (!sent) throw new Error("The answer to an upload was not understood.");
  return sent;
}
