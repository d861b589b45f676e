import "server-only";
import ipaddr from "ipaddr.js";
import { env } from "@/lib/env";
import { isPublicAddress } from "./public-address";

export const leadsInside = "The address leads into a private network.";

/**
 * Why nothing is ever sent to an address, in words for the organization, or null. It judges the address as written, when it is
 * saved and at each delivery; where its name leads is only known at delivery.
 */
export function addressRefusal(url: string): string | null {
  if (env.WEBHOOK_PRIVATE_ADDRESSES === "allow") return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== "https:") return "The address has to be https.";
  const host = hostname.replace(/^\[|\]$/g, "");
  const isInside = ipaddr.isValid(host) ? !isPublicAddress(host) : /(^|\.)localhost\.?$/.test(host);
  return isInside ? leadsInside : null;
}
