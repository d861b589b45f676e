/** Deeper than any body of ours. Renaming keys takes stack for each level. */
const maxDepth = 10;
/** More than any object of ours has. */
const maxKeysOfOne = 100;
/** More keys than the longest list of new records has. Renaming and checking keys takes time for each. */
const maxKeys = 20_000;
/** More items than all lists of any body of ours have. Each is looked at several times, before it is known who asks. */
const maxItems = 20_000;
const maxKeyLength = 100;

/** Whether parsed JSON has a shape that can be worked on; a megabyte of brackets, of names or of short items has not. */
export function isModestJson(value: unknown): boolean {
  let keys = 0;
  let items = 0;
  const isModest = (part: unknown, depth: number): boolean => {
    if (typeof part !== "object" || part === null) return true;
    if (depth > maxDepth) return false;
    if (Array.isArray(part)) {
      items += part.length;
      return items <= maxItems && part.every((item) => isModest(item, depth + 1));
    }
    const names = Object.keys(part);
    keys += names.length;
    if (names.length > maxKeysOfOne || keys > maxKeys) return false;
    return names.every(
      (name) => name.length <= maxKeyLength && isModest(Reflect.get(part, name), depth + 1),
    );
  };
  return isModest(value, 1);
}
