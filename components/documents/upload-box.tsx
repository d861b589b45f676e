"use client";

import { type DragEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { FileInput } from "@/components/ui/file-input";
import { FormProblem } from "@/components/ui/form-problem";
import { Upload } from "@/components/ui/icons/upload";
import { useHydrated } from "@/components/ui/use-hydrated";
import { acceptedExtensions } from "@/lib/documents/file-types";
import { UploadList } from "./upload-list";
import { useUploads } from "./use-uploads";

interface UploadBoxProps {
  /** Where files are posted to. */
  href: string;
  /** What is said of each file, in the API's names. */
  fields?: Readonly<Record<string, string>>;
  /** What a file becomes here, such as "a new version". */
  label: string;
  locale: string;
  /** Whether several may come at once. */
  isMultiple?: boolean;
  /** What went wrong with a form that was sent without scripts. */
  problem?: string | null;
}

/**
 * Takes files that are dropped on it or chosen, and shows the progress of each. Without scripts it is a plain form with a button.
 */
export function UploadBox({
  href,
  fields = {},
  label,
  locale,
  isMultiple,
  problem,
}: UploadBoxProps) {
  const isHydrated = useHydrated();
  const { uploads, add } = useUploads({ href, fields });
  const [isOver, setIsOver] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);

  function take(files: FileList | null) {
    add(Array.from(files ?? []).slice(0, isMultiple ? undefined : 1));
    if (input.current) input.current.value = "";
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <form
      id="upload"
      action={href}
      method="post"
      encType="multipart/form-data"
      className="grid gap-3 print:hidden"
    >
      <FormProblem message={problem} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the input inside does the same. */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        data-over={isOver || undefined}
        className={classNames(
          "grid justify-items-center gap-2 rounded-lg border border-dashed border-line-strong px-4 py-6 text-center",
          "focus-within:border-accent data-over:border-accent data-over:bg-accent-soft",
        )}
      >
        <Upload className="size-5 text-ink-3" />
        <label htmlFor={id} className="font-medium">
          {isHydrated ? `Drop ${isMultiple ? "files" : "a file"} here, or choose` : label}
        </label>
        <FileInput
          ref={input}
          id={id}
          name="file"
          accept={acceptedExtensions}
          multiple={isHydrated && isMultiple}
          required
          className="max-w-80"
          onChange={({ currentTarget }) => take(currentTarget.files)}
        />
        <p className="max-w-[52ch] text-sm text-pretty text-ink-3">
          PDF, images, Word, Excel, PowerPoint, OpenDocument or text, up to 25 MB each.
        </p>
        <Button type="submit" className="not-noscript:hidden">
          Upload
        </Button>
      </div>
      <UploadList uploads={uploads} locale={locale} />
    </form>
  );
}
