import "server-only";
import { createHash } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A zip being written, entry by entry, each as fast as the zip can be stored. */
export class ZipWriter {
  readonly #zip = new ZipFile();
  readonly #output = new PassThrough();
  readonly #hash = createHash("sha256");
  readonly #stored: Promise<void>;
  #bytes = 0;

  /** `store` takes the zip's bytes and ends once they are safe. If it fails, so does the next entry. */
  constructor(store: (pieces: AsyncIterable<Uint8Array>) => Promise<void>) {
    this.#zip.outputStream.pipe(this.#output);
    this.#zip.on("error", (error: Error) => this.#output.destroy(error));
    this.#stored = store(this.#counted());
    // The failure is reported to whoever adds the next entry or ends the zip.
    this.#stored.catch(() => {});
  }

  /** Writes an entry, and returns once all of it has left. */
  async add(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const content = Readable.from(pieces, { objectMode: false });
    const hasLeft = new Promise<void>((resolve, reject) => {
      content.once("end", resolve);
      content.once("error", reject);
    });
    this.#zip.addReadStream(content, path, { mtime: new Date() });
    await Promise.race([hasLeft, this.#broken()]);
  }

  /** Writes the list of entries, and returns once the zip is stored. */
  async end(): Promise<{ sizeBytes: number; sha256: string }> {
    this.#zip.end();
    await this.#stored;
    return { sizeBytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }

  /** Breaks the zip off, so that nothing of it is kept. */
  async abort(error: Error): Promise<void> {
    this.#output.destroy(error);
    await this.#stored.catch(() => {});
  }

  async #broken(): Promise<void> {
    await this.#stored;
    throw new Error("The zip was stored before it was whole.");
  }

  async *#counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of this.#output) {
      const bytes = Buffer.from(piece);
      this.#bytes += bytes.length;
      this.#hash.update(bytes);
      yield bytes;
    }
  }
}
