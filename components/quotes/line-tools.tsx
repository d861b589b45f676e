import { Button } from "@/components/ui/button";
import { ArrowDown } from "@/components/ui/icons/arrow-down";
import { ArrowUp } from "@/components/ui/icons/arrow-up";
import { Copy } from "@/components/ui/icons/copy";
import { Trash2 } from "@/components/ui/icons/trash-2";
import type { DraftLine } from "./draft";
import type { LineActs } from "./line-keys";

interface LineToolsProps extends Omit<LineActs, "addBelow"> {
  line: DraftLine;
  /** From 1. */
  position: number;
  count: number;
  change: (changes: Partial<DraftLine>) => void;
}

/** What the mouse does with a line as a whole. */
export function LineTools(props: LineToolsProps) {
  const { line, position, count, change, move, duplicate, remove } = props;
  return (
    <div className="col-span-6 flex items-center justify-between xl:col-span-1 xl:flex-col xl:items-end xl:justify-start">
      <div className="flex gap-0.5">
        <Tool label={`Move line ${position} up`} isOff={position === 1} onClick={() => move(-1)}>
          <ArrowUp />
        </Tool>
        <Tool
          label={`Move line ${position} down`}
          isOff={position === count}
          onClick={() => move(1)}
        >
          <ArrowDown />
        </Tool>
        <Tool label={`Duplicate line ${position}`} onClick={duplicate}>
          <Copy />
        </Tool>
        <Tool label={`Remove line ${position}`} onClick={remove}>
          <Trash2 />
        </Tool>
      </div>
      {line.kind === "item" ? (
        <label className="flex items-center gap-1.5 text-sm text-ink-2">
          <input
            type="checkbox"
            checked={line.isOptional}
            autoComplete="off"
            onChange={(event) => change({ isOptional: event.target.checked })}
            className="size-4 accent-accent"
          />
          Optional
        </label>
      ) : null}
    </div>
  );
}

interface ToolProps {
  label: string;
  isOff?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

// Not in the order of Tab: on the keyboard the line's own keys do the same, and Tab goes on to the next field.
function Tool({ label, isOff = false, onClick, children }: ToolProps) {
  return (
    <Button
      type="button"
      variant="quiet"
      size="icon"
      aria-label={label}
      title={label}
      tabIndex={-1}
      disabled={isOff}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
