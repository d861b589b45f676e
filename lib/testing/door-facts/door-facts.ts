import type { Permission } from "@/lib/access/policy";
import type { Scene } from "./scene";

/** What is known of a door of the API. */
export interface DoorFacts {
  /** Who may come in: anybody, whoever is logged in, or a member with this permission. */
  readonly access: "anybody" | "somebody" | Permission;
  readonly status?: number;
  /** A body with every field there is, which is accepted. */
  readonly body?: (
    scene: Pick<Scene, "slug" | "email" | "invitationToken" | "mailedTokens" | "params">,
  ) => Record<string, unknown>;
  /** What has to happen before a good call; answers whose token it is made with. */
  readonly prepare?: (scene: Scene) => Promise<string>;
  /** Its body is a form with a file, and not JSON. */
  readonly isUpload?: boolean;
  /** Its answer names nobody and nothing of the organization. */
  readonly tellsNothing?: boolean;
}

/** Doors by their names. */
export type Doors = Readonly<Record<string, DoorFacts>>;
