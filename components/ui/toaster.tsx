"use client";

import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { type ToastMessage, toastStore } from "./toast";

const loadList = () => import("./toast-list").catch(() => ({ default: PlainToasts }));
const ToastList = lazy(loadList);

/**
 * Shows what toast() says; it stands once, in the root layout. The code that draws toasts is fetched after the page, because no
 * page needs it to be usable.
 */
export function Toaster() {
  const messages = useSyncExternalStore(
    toastStore.subscribe,
    toastStore.read,
    toastStore.readOnServer,
  );
  // Fetched ahead, because what there is to say may be that the connection is lost.
  useEffect(() => void loadList(), []);
  // Renders nothing until there is something to say: Radix would add inline styles to the server's markup.
  if (messages.length === 0) return null;
  return (
    <Suspense fallback={<PlainToasts messages={messages} />}>
      <ToastList messages={messages} />
    </Suspense>
  );
}

/** The plain words, until the rest has loaded. */
function PlainToasts({ messages }: { messages: readonly ToastMessage[] }) {
  return (
    <div
      role="status"
      className="fixed right-4 bottom-4 z-50 rounded-md border border-line bg-raised px-3 py-2 shadow-lg"
    >
      {messages.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
