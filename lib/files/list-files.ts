import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import { fileStorage } from "./choose-storage";
import type { ListedFile } from "./storage";

/** Pages of everything that the storage has of an organization, leftovers of broken uploads included. */
export async function* listFiles(
  organizationId: OrganizationId,
  pageSize = 500,
): AsyncGenerator<readonly ListedFile[]> {
  const storage = await fileStorage();
  let page: ListedFile[] = [];
  for await (const file of storage.list(organizationId)) {
    page.push(file);
    if (page.length < pageSize) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
