"use client";

import { useEffect, useRef, useState } from "react";
import type { z } from "zod";

interface LookUpOptions<Value> {
  readonly path: string;
  /** Loads the schema that checks the answer, when there is one to check. */
  readonly schema: () => Promise<z.ZodType<Value>>;
  /** The answer, or null if none could be read, and the question. */
  readonly show: (value: Value | null, query: Readonly<Record<string, string>>) => void;
  readonly pauseMs?: number;
}

/**
 * Asks the server while somebody types: after a pause, and only the last question counts. `isWaiting` is true once an answer
 * takes long enough to be noticed.
 */
export function useLookUp<Value>({ path, schema, show, pauseMs = 150 }: LookUpOptions<Value>) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef<AbortController>(undefined);
  const [isWaiting, setIsWaiting] = useState(false);

  function stop() {
    clearTimeout(timer.current);
    asked.current?.abort();
    setIsWaiting(false);
  }

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      asked.current?.abort();
    },
    [],
  );

  async function look(query: Record<string, string>) {
    const question = new AbortController();
    asked.current = question;
    const slow = setTimeout(() => setIsWaiting(true), 300);
    try {
      const response = await fetch(`${path}?${new URLSearchParams(query)}`, {
        signal: question.signal,
      });
      const found = (await schema()).safeParse(response.ok ? await response.json() : null);
      if (!question.signal.aborted) show(found.success ? found.data : null, query);
    } catch {
      // An overtaken question has nothing to say; a lost connection has.
      if (!question.signal.aborted) show(null, query);
    } finally {
      clearTimeout(slow);
      if (asked.current === question) setIsWaiting(false);
    }
  }

  function start(query: Record<string, string>, afterMs = pauseMs) {
    stop();
    timer.current = setTimeout(() => void look(query), afterMs);
  }

  return { start, stop, isWaiting };
}
