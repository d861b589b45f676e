import "server-only";
import { type Entry, open, type ZipFile } from "yauzl";

/** A file in a zip. Read its content before asking for the next entry. */
export interface ZipEntry {
  /** Relative, and never leading out of the zip: such a path is refused when it is met. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * The files of a zip, one after the other. Ends with an error at a name that leads out of the zip, and at a file that unpacks to
 * another size than it says.
 */
export async function* openZip(path: string): AsyncGenerator<ZipEntry> {
  const zip = await opened(path);
  try {
    for (let entry = await next(zip); entry; entry = await next(zip))
      if (!entry.fileName.endsWith("/"))
        yield {
          path: entry.fileName,
          sizeBytes: entry.uncompressedSize,
          pieces: await contentOf(zip, entry),
        };
  } finally {
    zip.close();
  }
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

function next(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      zip.off("entry", onEntry);
      zip.off("end", onEnd);
      zip.off("error", onError);
      done();
    };
    const onEntry = (entry: Entry) => settle(() => resolve(entry));
    const onEnd = () => settle(() => resolve(null));
    const onError = (error: Error) => settle(() => reject(error));
    zip.on("entry", onEntry);
    zip.on("end", onEnd);
    zip.on("error", onError);
    zip.readEntry();
  });
}

function contentOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
