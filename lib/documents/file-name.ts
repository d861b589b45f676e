const longest = 150;
const disruptive = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A file's name that can be shown and given to any computer: no folders, no invisible characters or ones that turn text around,
 * none that a file system refuses, in NFC, at most 150 characters with its extension kept. Only for show, never part of a path.
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

/** A name's extension in lower case, without its dot; empty if it has none. */
export function extensionOf(name: string): string {
  return /[^.]\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** A name without its extension: a document's name until somebody chooses another. */
export function baseName(name: string): string {
  const extension = extensionOf(name);
  return extension ? name.slice(0, -extension.length - 1) : name;
}
