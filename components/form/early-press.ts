/** The button that was pressed last, as long as nothing else was done since. */
export interface EarlyPress {
  current: HTMLElement | null;
}

/**
 * Notes which button is pressed, until `stop`. Only those that wait for the page's scripts: the browser itself sends forms, unless
 * they have the method "dialog", and opens panels. A press elsewhere and any key say that somebody has gone on without it.
 *
 * It is written into the page as a script, so it may name nothing from outside itself.
 */
export function notePress(press: EarlyPress): () => void {
  function note({ target }: Event) {
    const button = target instanceof Element ? target.closest("button") : null;
    const isForScripts = button?.type === "button" || button?.form?.method === "dialog";
    const waits = isForScripts && !button?.popoverTargetElement;
    press.current = waits ? button : null;
  }

  function forget() {
    press.current = null;
  }

  addEventListener("pointerdown", forget, true);
  addEventListener("keydown", forget, true);
  addEventListener("click", note, true);
  return () => {
    removeEventListener("pointerdown", forget, true);
    removeEventListener("keydown", forget, true);
    removeEventListener("click", note, true);
  };
}
