"use client";

import { type DragEvent, useState } from "react";
import { dropPlace } from "./draft";

// A type of our own: a text field that a line is dropped on must not take it for text.
const dragType = "application/x-mercura-line";

/** Moves a line by dragging its handle with the mouse: the order changes once, where it is dropped. */
export function useLineDrag(moveTo: (from: number, to: number) => void) {
  const [from, setFrom] = useState<number | null>(null);
  const [gap, setGap] = useState<number | null>(null);

  function end() {
    setFrom(null);
    setGap(null);
  }

  return (index: number, count: number) => ({
    handle: {
      draggable: true,
      onDragStart(event: DragEvent) {
        const row = event.currentTarget.closest("li");
        event.dataTransfer.setData(dragType, "");
        event.dataTransfer.effectAllowed = "move";
        if (row) event.dataTransfer.setDragImage(row, 0, 0);
        setFrom(index);
      },
      onDragEnd: end,
    },
    row: {
      onDragOver(event: DragEvent) {
        if (from === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        const { top, height } = event.currentTarget.getBoundingClientRect();
        setGap(event.clientY > top + height / 2 ? index + 1 : index);
      },
      onDragLeave(event: DragEvent) {
        const { currentTarget: row, relatedTarget: next } = event;
        // The next row marks its own place in the same moment; outside of the rows there is none to drop at.
        if (!(next instanceof Node && row.contains(next))) setGap(null);
      },
      onDrop(event: DragEvent) {
        if (from === null) return;
        event.preventDefault();
        if (gap !== null) moveTo(from, dropPlace(from, gap));
        end();
      },
    },
    isDragged: from === index,
    dropsAbove: gap === index,
    dropsBelow: gap === count && index === count - 1,
  });
}

export type LineDrag = ReturnType<ReturnType<typeof useLineDrag>>;
