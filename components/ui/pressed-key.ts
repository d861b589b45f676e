/** What of a keydown says which keys were pressed together. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The key that was pressed: a letter is the small one unless Shift is held, also with Caps Lock on. */
export function pressedKey({ key, shiftKey }: Pick<Press, "key" | "shiftKey">): string {
  return key.length === 1 && !shiftKey ? key.toLowerCase() : key;
}

/** Whether a letter was pressed together with Ctrl, or with Cmd as on a Mac, and with neither Alt nor Shift. */
export function isWithControl(press: Press, letter: string): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey } = press;
  return pressedKey(press) === letter && (ctrlKey || metaKey) && !altKey && !shiftKey;
}
