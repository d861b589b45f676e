type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

declare global {
  interface HTMLElement {
    /** React's note of what a field held when it last looked; it hears of no event that changes nothing of that. */
    _valueTracker?: { setValue: (value: string) => void };
  }
}

/**
 * The fields of the page that differ from what the server wrote: somebody was quicker than the scripts, or the browser filled
 * them in. Each is a function that tells React, with the events of somebody who enters the field, changes it, and leaves it if
 * they have.
 *
 * React takes such fields over as they are and tells nobody, so that state, checks and sums miss them, and a field that is kept in
 * state is later put back. React can tell, but not yet in what it releases.
 *
 * @param entered those in which Enter was the last key
 * @see https://github.com/react/react/pull/33129
 */
export function earlyFields(entered: ReadonlySet<EventTarget>): readonly (() => void)[] {
  const { activeElement } = document;
  const fields = [...document.querySelectorAll<Field>("input, textarea, select")];
  const changed = fields.filter((field) => field !== activeElement && isChanged(field));
  // First the one that is typed in: what is told of another could put it back, and the caret would be lost.
  return [...fields.filter((field) => field === activeElement), ...changed].map((field) =>
    telling(field, entered.has(field)),
  );
}

function telling(field: Field, isEntered: boolean): () => void {
  const change = isChanged(field) ? changeOf(field) : () => {};
  return () => {
    field.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    change();
    if (isEntered) field.dispatchEvent(new KeyboardEvent("keydown", enter));
    if (field !== document.activeElement)
      field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  };
}

const enter = { key: "Enter", bubbles: true, cancelable: true };

function isChanged(field: Field): boolean {
  if (field instanceof HTMLInputElement) {
    // Of two radio buttons that changed, the one that was chosen takes the other along.
    if (field.type === "radio") return field.checked && !field.defaultChecked;
    if (field.type === "checkbox") return field.checked !== field.defaultChecked;
  }
  return field.value !== valueAtFirst(field);
}

function changeOf(field: Field): () => void {
  if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type))
    return () => tickAnew(field);
  const { value } = field;
  return () => {
    // What is told of one field may have put another back. A file can be neither put back nor set.
    if (field.value !== value) field.value = value;
    field._valueTracker?.setValue(valueAtFirst(field));
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
}

/** What a field holds that nobody touched: browsers tidy up what is written in the page, such as the breaks of a text. */
function valueAtFirst(field: Field): string {
  if (field instanceof HTMLTextAreaElement) return field.defaultValue.replace(/\r\n?/g, "\n");
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    const first = options.find((option) => option.defaultSelected);
    return (first ?? options.find((option) => !option.disabled))?.value ?? "";
  }
  const untouched = document.createElement("input");
  untouched.type = field.type;
  untouched.defaultValue = field.defaultValue;
  return untouched.value;
}

function tickAnew(field: HTMLInputElement): void {
  field.checked = field.defaultChecked;
  field.click();
}
