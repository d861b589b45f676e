/**
 * Joins class names. If two set the same property, the stylesheet decides, not the order here. So a component that differs gets
 * an option of its own, and is only given classes for what it leaves open; the browser tests check that on every page.
 */
export function classNames(...classes: readonly (string | false | null | undefined)[]): string {
  return classes.filter(Boolean).join(" ");
}
