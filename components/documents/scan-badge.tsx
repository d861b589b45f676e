import { Badge } from "@/components/ui/badge";
import { ShieldAlert } from "@/components/ui/icons/shield-alert";
import { ShieldQuestion } from "@/components/ui/icons/shield-question";

/** Whether a version is held back by the virus scanner; nothing where it is not. */
export function ScanBadge({ scanStatus }: { scanStatus: string }) {
  if (scanStatus === "infected")
    return (
      <Badge tone="bad">
        <ShieldAlert />
        In quarantine
      </Badge>
    );
  if (scanStatus === "pending")
    return (
      <Badge tone="warn">
        <ShieldQuestion />
        Being scanned
      </Badge>
    );
  return null;
}
