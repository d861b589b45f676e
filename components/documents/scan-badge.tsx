import { ShieldAlert, ShieldQuestion } from "lucide-react";
import { Badge } from "../ui/badge";

/** Whether a version is held back by the virus scanner; nothing where it is not. */
export function ScanBadge({ scanStatus }: { scanStatus: string }) {
  if (scanStatus === "infected")
    return (
      <Badge tone="bad">
        <ShieldAlert aria-hidden="true" />
        In quarantine
      </Badge>
    );
  if (scanStatus === "pending")
    return (
      <Badge tone="warn">
        <ShieldQuestion aria-hidden="true" />
        Being scanned
      </Badge>
    );
  return null;
}
