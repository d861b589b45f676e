import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/icons/menu";

interface MenuButtonProps {
  /** The id of the sidebar. */
  opens: string;
  /** A mark for what waits inside. */
  mark: string | null;
}

/** Opens the sidebar where it is the phone's menu. A popover of the platform, so it works before scripts. */
export function MenuButton({ opens, mark }: MenuButtonProps) {
  return (
    <Button
      variant="quiet"
      size="icon"
      aria-label={mark ? `Menu, ${mark}` : "Menu"}
      aria-haspopup="dialog"
      className="relative"
      popoverTarget={opens}
    >
      <Menu />
      {mark ? (
        <span aria-hidden="true" className="absolute top-1 right-1 size-2 rounded-full bg-accent" />
      ) : null}
    </Button>
  );
}
