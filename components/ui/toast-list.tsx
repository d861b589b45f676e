"use client";

import { Toast } from "radix-ui";
import { classNames } from "./class-names";
import { CircleAlert } from "./icons/circle-alert";
import { CircleCheck } from "./icons/circle-check";
import { Info } from "./icons/info";
import { X } from "./icons/x";
import { dismissToast, type ToastMessage } from "./toast";

const lifetimeMs = 6_000;
const marks = {
  good: <CircleCheck className="text-good" />,
  bad: <CircleAlert className="text-bad" />,
  neutral: <Info className="text-ink-3" />,
} as const;

/** The toasts on screen. Hover and focus hold one, F8 leads to it, a swipe or Escape takes it away. */
export default function ToastList({ messages }: { messages: readonly ToastMessage[] }) {
  return (
    <Toast.Provider duration={lifetimeMs} swipeDirection="right">
      {messages.map((message) => (
        <ToastCard key={message.id} message={message} />
      ))}
      {/* Above the bar that a page keeps at its foot: whoever is told something goes on there. */}
      <Toast.Viewport className="fixed right-4 bottom-4 in-[body:has([data-foot-bar])]:bottom-20 z-50 grid w-88 max-w-[calc(100vw-2rem)] gap-2 outline-none print:hidden" />
    </Toast.Provider>
  );
}

function ToastCard({ message }: { message: ToastMessage }) {
  const { id, tone, text, action } = message;
  return (
    <Toast.Root
      onOpenChange={(isOpen) => {
        if (!isOpen) dismissToast(id);
      }}
      // A failure waits to be read.
      duration={tone === "bad" ? lifetimeMs * 2 : lifetimeMs}
      type={tone === "bad" ? "foreground" : "background"}
      className={classNames(
        "flex animate-rise items-start gap-2.5 rounded-md border border-line bg-raised py-2 pr-2 pl-3 shadow-lg [&>svg]:mt-1.5 [&>svg]:size-4 [&>svg]:shrink-0",
        "data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x)",
      )}
    >
      {marks[tone]}
      <Toast.Title className="min-w-0 flex-1 py-1 text-pretty wrap-anywhere">{text}</Toast.Title>
      {action ? (
        <Toast.Action
          altText={action.label}
          onClick={action.onSelect}
          className="min-h-7 rounded-sm px-2 font-medium text-accent-text hover:bg-hover"
        >
          {action.label}
        </Toast.Action>
      ) : null}
      <Toast.Close
        aria-label="Dismiss"
        className="grid size-7 place-items-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink"
      >
        <X className="size-4" />
      </Toast.Close>
    </Toast.Root>
  );
}
