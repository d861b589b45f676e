const longest = 150;
const disruptive = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A name as it can be shown, and given to any computer: no folders, no marks that can't be seen or that turn text around,
 * no characters that a file system refuses, NFC, at most 150 characters with its extension kept. Only ever shown, never
 * part of a path.
 *
 * @see ASVS 5.0 5.3.2
 */
export function cleanFileName(sent: string): string {
  const name = (sent.split(/[/\\]/).at(-1) ?? "")
    .toWellFormed()
    .normalize("NFC")
    .replace(disruptive, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const extension = extensionOf(name);
  const base = extension ? name.slice(0, -extension.length - 1) : name;
  const room = longest - extension.length - 1;
  const kept = Array.from(base).slice(0, room).join("").trim() || "document";
  return extension ? `${kept}.${extension}` : kept;
}

/** How a name ends, without its dot and in small letters; nothing where it has no ending. */
export function extensionOf(name: string): string {
  return /[^.]\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** A name without its ending: what a document is called until somebody says otherwise. */
export function baseName(name: string): string {
  const extension = extensionOf(name);
  return extension ? name.slice(0, -extension.length - 1) : name;
}
