import "server-only";
import { env } from "@/lib/env";
import { diskStorage } from "./disk-storage";
import type { FileStorage } from "./storage";

let chosen: Promise<FileStorage> | undefined;

/** The storage of this server: a bucket if S3_BUCKET names one, otherwise the data folder. */
export function fileStorage(): Promise<FileStorage> {
  chosen ??= env.S3_BUCKET
    ? import("./s3-storage").then(({ s3Storage }) => s3Storage())
    : Promise.resolve(diskStorage);
  return chosen;
}
