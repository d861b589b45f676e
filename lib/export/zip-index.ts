import "server-only";
import { type Entry, openPromise } from "yauzl";

/** A file in a zip. */
export interface IndexedEntry {
  /** Its size once unpacked; if it unpacks to another size, reading it ends with an error. */
  readonly sizeBytes: number;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/** A zip's files by path, in the order in which they were written. */
export interface ZipIndex {
  readonly entries: ReadonlyMap<string, IndexedEntry>;
  close(): void;
}

/** Something wrong with a zip that its sender has to know. */
export class ZipTrouble extends Error {}

const mostEntries = 1_000_000;
/** Text never compresses this well; a zip that claims to is made to fill the disk. */
const mostRatio = 1_000;
/** What unpacks to less than this fills no disk. */
const harmlessBytes = 16 * 1024 * 1024;

/**
 * Opens a zip that may come from anywhere, and lists what is in it. Before anything is read it is refused if it has a name that
 * leads out of it, a path twice, too many files, or if they would unpack to a thousand times its size. That is asked of all files
 * together, because many may be made of the same bytes of the zip.
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
  let unpackedBytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      check(entry, entries);
      unpackedBytes += entry.uncompressedSize;
      if (unpackedBytes > harmlessBytes && unpackedBytes > zip.fileSize * mostRatio)
        throw new ZipTrouble(`The zip would unpack to more than ${mostRatio} times its size.`);
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

function check({ fileName }: Entry, entries: ReadonlyMap<string, IndexedEntry>): void {
  if (entries.has(fileName)) throw new ZipTrouble(`${fileName} is in the zip twice.`);
  if (entries.size >= mostEntries)
    throw new ZipTrouble(`There are more than ${mostEntries} files in the zip.`);
}

function asTrouble(error: unknown): ZipTrouble {
  if (error instanceof ZipTrouble) return error;
  return new ZipTrouble(`The zip can't be read: ${error instanceof Error ? error.message : error}`);
}
