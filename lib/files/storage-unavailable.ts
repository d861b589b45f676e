/**
 * Thrown where the place for files does not answer, or takes nothing more: a bucket that is away, a disk that is full. It can
 * happen deep inside of any use case and means the same for all of them, so the doors (lib/http) answer it: the problem
 * "storage_unavailable", 503 with Retry-After. The cause is for the log.
 */
export class StorageUnavailable extends Error {
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    super(`The storage of files is away or full: ${reason}`, { cause });
  }
}
