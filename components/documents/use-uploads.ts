"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { maxFileBytes } from "@/lib/documents/file-types";
import { problems } from "@/lib/problems";
import type { Sent } from "./read-sent";
import type { sendFile } from "./send-file";

/** A file on its way, or how it ended. */
export interface UploadState {
  readonly id: number;
  readonly name: string;
  readonly fraction: number;
  readonly sent: Sent | null;
}

interface UploadsOptions {
  href: string;
  fields: Readonly<Record<string, string>>;
}

/** Sends files one after the other, each with its progress, and reloads the page's data after the last one. */
export function useUploads({ href, fields }: UploadsOptions) {
  const router = useRouter();
  const [uploads, setUploads] = useState<readonly UploadState[]>([]);
  const lastId = useRef(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  function change(id: number, next: Partial<UploadState>) {
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...next } : one)));
  }

  async function send(id: number, file: File, signal: AbortSignal) {
    if (signal.aborted) return;
    const sent =
      file.size > maxFileBytes
        ? { problem: problems.file_too_large.message }
        : await tryToSend(
            { href, fields, file },
            { signal, onProgress: (fraction) => change(id, { fraction }) },
          );
    change(id, { sent });
    if ("href" in sent) router.refresh();
  }

  function add(files: readonly File[]) {
    const signal = leaving.current?.signal ?? AbortSignal.abort();
    for (const file of files) {
      lastId.current += 1;
      const id = lastId.current;
      setUploads((all) => [...all, { id, name: file.name, fraction: 0, sent: null }]);
      queue.current = queue.current.then(() => send(id, file, signal));
    }
  }

  return { uploads, add };
}

const lost = "The connection was lost. Try again.";

/** The code that sends a file is loaded with the first one, so that the list of documents need not carry it. */
async function tryToSend(...upload: Parameters<typeof sendFile>): Promise<Sent> {
  try {
    const { sendFile } = await import("./send-file");
    return await sendFile(...upload);
  } catch {
    return { problem: lost };
  }
}
