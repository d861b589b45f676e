import type { Permission } from "@/lib/access/policy";
import type { Scene } from "./scene";

/** What is known of a door of the API. */
export interface DoorFacts {
  /** Who may use it: anybody, anybody logged in, or a member with this permission. */
  readonly access: "anybody" | "somebody" | Permission;
  readonly status?: number;
  /** A body with every possible field, which is accepted. */
  readonly body?: (
    scene: Pick<Scene, "slug" | "email" | "invitationToken" | "mailedTokens" | "params">,
  ) => Record<string, unknown>;
  /** What has to happen before a good call; answers the token to make it with. */
  readonly prepare?: (scene: Scene) => Promise<string>;
  /** Its body is a form with a file, and not JSON. */
  readonly isUpload?: boolean;
  /** Whether its answer names nobody and nothing of the organization. */
  readonly tellsNothing?: boolean;
}

/** Doors by their names. */
export type Doors = Readonly<Record<string, DoorFacts>>;
