const typedFields =
  "input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), select, textarea";

/**
 * The `ref` of a form that is the purpose of its page: puts the cursor into the first field that is empty, or that the server
 * refused before scripts came. It does not on touch screens, where a keyboard would cover the page that was just opened, nor if
 * somebody is already typing or in the form; the attribute `autofocus` can tell neither.
 */
export function focusFirstField(form: HTMLFormElement | null): void {
  if (!form || !matchMedia("(pointer: fine)").matches) return;
  // After whatever a new page itself does with the focus.
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (form.contains(activeElement) || activeElement?.matches(typedFields)) return;
    const fields = [...form.querySelectorAll<HTMLInputElement>(typedFields)].filter(canBeTyped);
    const wrong = fields.find((field) => field.getAttribute("aria-invalid") === "true");
    (wrong ?? fields.find(({ value }) => value === ""))?.focus();
  });
}

function canBeTyped(field: HTMLInputElement): boolean {
  return !field.readOnly && !field.disabled && field.checkVisibility();
}
