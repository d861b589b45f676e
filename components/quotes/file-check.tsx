"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Notice } from "@/components/ui/notice";
import type { BuyerWords } from "@/lib/quotes/words/quote-words";

/** Compares a file with a SHA-256 in the browser: nothing is uploaded. */
export function FileCheck({ sha256, words }: { sha256: string; words: BuyerWords }) {
  const [isSame, setIsSame] = useState<boolean | null>(null);

  async function check(file: File | undefined) {
    setIsSame(file ? (await sha256Of(file)) === sha256 : null);
  }

  return (
    <div className="grid gap-4">
      <Field label={words.file}>
        {(control) => (
          <FileInput
            {...control}
            accept="application/pdf"
            onChange={(event) => void check(event.target.files?.[0])}
          />
        )}
      </Field>
      <div role="status">
        {isSame === true ? <Notice tone="good" title={words.same} /> : null}
        {isSame === false ? <Notice tone="bad" title={words.differs} /> : null}
      </div>
      <p className="text-sm text-ink-3">
        {words.hash}: <code className="font-mono wrap-anywhere">{sha256}</code>
      </p>
    </div>
  );
}

async function sha256Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = isSecureContext
    ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
    : await sha256WithoutHttps(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Browsers keep their own SHA-256 from pages that came over plain http, as an office's own server may send them. */
async function sha256WithoutHttps(bytes: Uint8Array): Promise<Uint8Array> {
  const { sha256 } = await import("@noble/hashes/sha2.js");
  return sha256(bytes);
}
