export interface ToastAction {
  label: string;
  onSelect: () => void;
}

export interface ToastMessage {
  id: number;
  tone: "good" | "bad" | "neutral";
  text: string;
  action: ToastAction | undefined;
}

/**
 * Tells in passing what just happened, with a way back where there is one (Undo). Browser only; what must not be
 * missed is a Notice in the page instead.
 */
export const toast = {
  success: (text: string, action?: ToastAction) => show("good", text, action),
  error: (text: string, action?: ToastAction) => show("bad", text, action),
  info: (text: string, action?: ToastAction) => show("neutral", text, action),
};

/** Takes a toast away. */
export function dismissToast(id: number): void {
  change(messages.filter((message) => message.id !== id));
}

/** The toasts on screen, for useSyncExternalStore. */
export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => messages,
  readOnServer: () => none,
};

const mostAtOnce = 3;
const none: readonly ToastMessage[] = [];
const listeners = new Set<() => void>();
let messages = none;
let lastId = 0;

function show(tone: ToastMessage["tone"], text: string, action: ToastAction | undefined): void {
  lastId += 1;
  change([...messages, { id: lastId, tone, text, action }].slice(-mostAtOnce));
}

function change(next: readonly ToastMessage[]): void {
  messages = next;
  for (const listener of listeners) listener();
}
