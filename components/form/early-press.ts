export interface EarlyPress {
  /** The button that was pressed last, as long as nothing else was done since. */
  button: HTMLElement | null;
  /** The comboboxes in which Enter was the last key. */
  readonly entered: Set<EventTarget>;
}

/**
 * Notes what is pressed that waits for the page's scripts, until `stop`. The browser itself sends forms, unless they have the method
 * "dialog", and opens panels. Of buttons only the last one counts: a press elsewhere and any key say that somebody has gone on
 * without it. Enter in a combobox takes what is found, and would send the form without it.
 *
 * It is written into the page as a script, so it may name nothing from outside itself.
 */
export function notePress(press: EarlyPress): () => void {
  function onClick({ target }: Event) {
    const button = target instanceof Element ? target.closest("button") : null;
    const isForScripts = button?.type === "button" || button?.form?.method === "dialog";
    press.button = isForScripts && !button?.popoverTargetElement ? button : null;
  }

  function onKey(event: KeyboardEvent) {
    const { target, key } = event;
    press.button = null;
    if (!(target instanceof Element) || !target.matches("[role=combobox]") || key === "Tab") return;
    press.entered.delete(target);
    if (key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    press.entered.add(target);
  }

  function forget() {
    press.button = null;
  }

  addEventListener("pointerdown", forget, true);
  addEventListener("keydown", onKey, true);
  addEventListener("click", onClick, true);
  return () => {
    removeEventListener("pointerdown", forget, true);
    removeEventListener("keydown", onKey, true);
    removeEventListener("click", onClick, true);
  };
}
