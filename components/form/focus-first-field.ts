const typedFields =
  "input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), select, textarea";

/**
 * The `ref` of a form that is what its page is for: puts the cursor into the first field that has nothing in it, or that the
 * server refused before scripts came. Not where fingers type, because there a keyboard would cover the page that was just
 * opened; and not where somebody is already typing. The attribute `autofocus` can tell neither.
 */
export function focusFirstField(form: HTMLFormElement | null): void {
  if (!form || !matchMedia("(pointer: fine)").matches) return;
  // After what a new page does with the focus of its own accord, and after fields that wait for their scripts.
  requestAnimationFrame(() => {
    if (document.activeElement?.matches(typedFields)) return;
    const fields = [...form.querySelectorAll<HTMLInputElement>(typedFields)].filter(canBeTyped);
    const wrong = fields.find((field) => field.getAttribute("aria-invalid") === "true");
    (wrong ?? fields.find(({ value }) => value === ""))?.focus();
  });
}

function canBeTyped(field: HTMLInputElement): boolean {
  return !field.readOnly && !field.disabled && field.checkVisibility();
}
