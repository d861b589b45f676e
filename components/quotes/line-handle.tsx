import { GripVertical } from "@/components/ui/icons/grip-vertical";
import type { LineDrag } from "./use-line-drag";

/** What a line is dragged by with a mouse; a finger scrolls, and has the buttons, as the keyboard has its keys. */
export function LineHandle({ drag }: { drag: LineDrag }) {
  return (
    <span
      {...drag.handle}
      aria-hidden="true"
      title="Drag to move"
      data-handle=""
      className="absolute inset-y-0 left-0 hidden w-4 cursor-grab items-center justify-center text-ink-3 hover:text-ink pointer-fine:flex [&_svg]:size-3.5"
    >
      <GripVertical />
    </span>
  );
}
