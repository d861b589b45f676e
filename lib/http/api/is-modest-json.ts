/** Deeper than any body of ours. Renaming keys takes stack for each level. */
const maxDepth = 10;
/** More than any object of ours has. */
const maxKeysOfOne = 100;
/** More keys than the longest list of new records has. Renaming and checking keys takes time for each. */
const maxKeys = 20_000;
const maxKeyLength = 100;

/** Whether parsed JSON has a shape that can be worked on; a megabyte of brackets or of names has not. */
export function isModestJson(value: unknown): boolean {
  let keys = 0;
  const isModest = (part: unknown, depth: number): boolean => {
    if (typeof part !== "object" || part === null) return true;
    if (depth > maxDepth) return false;
    if (Array.isArray(part)) return part.every((item) => isModest(item, depth + 1));
    const names = Object.keys(part);
    keys += names.length;
    if (names.length > maxKeysOfOne || keys > maxKeys) return false;
    return names.every(
      (name) => name.length <= maxKeyLength && isModest(Reflect.get(part, name), depth + 1),
    );
  };
  return isModest(value, 1);
}
