/**
 * Thrown if the storage for files does not answer or takes nothing more: a bucket that is away, a full disk. It can happen deep
 * inside any use case and always means the same, so the doors (lib/http) answer it: the problem "storage_unavailable", 503 with
 * Retry-After. The cause is for the log.
 */
export class StorageUnavailable extends Error {
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    super(`The storage of files is away or full: ${reason}`, { cause });
  }
}
