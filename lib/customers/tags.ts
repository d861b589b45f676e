/** How many tags a customer can have. */
export const maxTags = 20;

/** Whether a tag is the same as another: they may differ in case. */
export function isSameTag(one: string): (other: string) => boolean {
  return (other) => one.toLowerCase() === other.toLowerCase();
}
