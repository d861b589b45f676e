import { LiveTime } from "./live-time";

interface RelativeTimeProps {
  at: Date | string;
  /** "relative" counts from now; "date" and "date-time" name the moment. */
  style?: "relative" | "date" | "date-time";
}

/**
 * A moment in the reader's words. The server writes it in UTC. Once scripts run it is in the reader's time zone, a relative one
 * keeps counting, and the full time shows on hover. For server components; elsewhere use LiveTime with the page's own clock.
 */
export function RelativeTime({ at, style = "relative" }: RelativeTimeProps) {
  const moment = new Date(at).toISOString();
  if (style !== "relative") return <LiveTime at={moment} style={style} />;
  // The server's clock travels along, so that the browser's first rendering says the same words.
  return <LiveTime at={moment} renderedAt={new Date().toISOString()} style={style} />;
}
