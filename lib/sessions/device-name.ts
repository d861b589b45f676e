import "server-only";
import Bowser from "bowser";

/** A person's words for the device behind a user agent: "Firefox on macOS", "curl", or "Unknown device". */
export function deviceName(userAgent: string | null): string {
  if (!userAgent) return "Unknown device";
  const parser = Bowser.getParser(userAgent);
  const [browser, system] = [parser.getBrowserName(), parser.getOSName()];
  if (browser && system) return `${browser} on ${system}`;
  return browser || system || program(userAgent);
}

// Scripts name themselves and no system: "curl/8.5.0".
function program(userAgent: string): string {
  return /^[\w. -]{1,40}/.exec(userAgent)?.[0].trim() || "Unknown device";
}
