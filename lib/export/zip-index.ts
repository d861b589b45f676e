import "server-only";
import { type Entry, openPromise } from "yauzl";

/** A file in a zip. */
export interface IndexedEntry {
  /** As it is once unpacked; one that unpacks to another size ends with an error. */
  readonly sizeBytes: number;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/** What is in a zip, by path, in the order in which it was written. */
export interface ZipIndex {
  readonly entries: ReadonlyMap<string, IndexedEntry>;
  close(): void;
}

/** Something about a zip that whoever sent it has to know. */
export class ZipTrouble extends Error {}

const mostEntries = 1_000_000;
/** More than what any text shrinks to; what claims more is made to fill the disk. */
const mostRatio = 1_000;
/** Below this nothing fills a disk. */
const harmlessBytes = 16 * 1024 * 1024;

/**
 * Opens a zip that may come from anywhere, and lists what is in it. One with a name that leads out of it, with a path twice, with too many files, or with one that would unpack to
 * a thousand times its size, is refused before anything of it is read.
 *
 * @throws {@link ZipTrouble}
 * @see ASVS 5.0 5.2.3, 5.3.3
 */
export async function indexZip(path: string): Promise<ZipIndex> {
  const zip = await openPromise(path, {
    lazyEntries: true,
    autoClose: false,
    strictFileNames: true,
  }).catch((error: unknown) => {
    throw asTrouble(error);
  });
  const entries = new Map<string, IndexedEntry>();
  try {
    for await (const entry of zip.eachEntry()) {
      check(entry, entries);
      entries.set(entry.fileName, {
        sizeBytes: entry.uncompressedSize,
        open: () => zip.openReadStreamPromise(entry),
      });
    }
  } catch (error) {
    zip.close();
    throw asTrouble(error);
  }
  return { entries, close: () => zip.close() };
}

function check(entry: Entry, entries: ReadonlyMap<string, IndexedEntry>): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (entries.has(fileName)) throw new ZipTrouble(`${fileName} is in the zip twice.`);
  if (entries.size >= mostEntries)
    throw new ZipTrouble(`There are more than ${mostEntries} files in the zip.`);
  if (uncompressedSize > harmlessBytes && uncompressedSize > compressedSize * mostRatio)
    throw new ZipTrouble(`${fileName} would unpack to more than ${mostRatio} times its size.`);
}

function asTrouble(error: unknown): ZipTrouble {
  if (error instanceof ZipTrouble) return error;
  return new ZipTrouble(`The zip can't be read: ${error instanceof Error ? error.message : error}`);
}
