/**
 * Joins class names. Which of two that set the same property wins is the stylesheet's to say, not the order here, so a component
 * that differs takes a choice of its own, and is given only what it leaves open; the browser tests hold every page to that.
 */
export function classNames(...classes: readonly (string | false | null | undefined)[]): string {
  return classes.filter(Boolean).join(" ");
}
