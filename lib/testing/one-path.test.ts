import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What pages do and the API does not, and why. A new entry is a decision to review. */
const exceptions: Readonly<Record<string, string>> = {
  "customers/duplicates/compare-customers compareCustomers":
    "A view of the page; GET /customers/{id} has each of them.",
  "customers/duplicates/find-merged findMerged":
    "Leads an old address of the page to the customer that was kept.",
  "customers/bulk/get-bulk-change getBulkChange":
    "The notice that offers to undo; POST …/bulk-changes answers the same.",
  "imports/create-import createImport": "The file of a form; POST /imports takes its text.",
  "imports/export-faults exportFaults": "A file for the browser; GET /imports/{id} has the faults.",
  "imports/get-progress getProgress":
    "What the page asks while it waits; GET /imports/{id} has it.",
  "quotes/get-deleted-quote getDeletedQuote":
    "A name for the notice that offers to undo; the API restores by id.",
  "quotes/list/owner-names ownerNames": "Names beside ids on a page.",
  "quotes/buyer/read-shared-logo readSharedLogo": "A picture for the buyer's browser.",
  "audit-log/take-checkpoint checkpointFile":
    "The same as GET …/audit-events/checkpoint, as a file for the browser.",
  "customers/bulk/count-customers countCustomers":
    "What a change of all that match would reach; POST …/bulk-changes answers how many it did.",
  "customers/find-tags findTags":
    "Looks up while somebody types; GET /customers?tag= does the same.",
  "customers/get-deleted-customer getDeletedCustomer":
    "A name for the notice that offers to undo; the API restores by id.",
  "documents/get-deleted-document getDeletedDocument":
    "A name for the notice that offers to undo; the API restores by id.",
  "documents/get-storage-use getStorageUse": "A figure of the page.",
  "documents/link-to-file linkToPreview":
    "Shows a file in a page; GET …/download answers a link to it.",
  "documents/list-attachable listAttachable":
    "Choices of a field; GET /customers and GET /quotes have them.",
  "documents/open-linked-file openLinkedFile":
    "The file behind the link that GET …/download answers.",
  "export/open-linked-export openLinkedExport":
    "The zip behind the link that GET …/download answers.",
  "members/count-by-role countByRole": "A figure of the page; GET …/members has the people.",
  "members/list-colleagues listColleagues": "Choices of a field; GET …/members has them.",
  "members/get-seats getSeats": "A figure of the page; GET /organizations/{id} has it.",
  "account/change-password setFirstPassword":
    "A first password follows a sign-in at a provider, which only a browser can do.",
  "account/check-reset-link checkResetLink":
    "The page asks before it shows its form; POST /auth/reset-password answers the same.",
  "account/find-activation findActivation":
    "The page greets with it; POST /auth/activate answers the same problems.",
  "account/unlink-identity unlinkIdentity":
    "Sign-ins at a provider are connected and disconnected in a browser.",
  "competitors/get-deleted-competitor getDeletedCompetitor":
    "A name for the notice that offers to undo; the API restores by id.",
  "competitors/describe-competitor describeCompetitor":
    "Joins for the page what the API answers in its parts.",
  "customers/describe-customer describeCustomer":
    "Joins for the page what the API answers in its parts.",
  "shutdown isShuttingDown": "/readyz is for who operates the server.",
  "db/connections/is-ready isDatabaseReady": "/readyz is for who operates the server.",
  "invitations/link/find-invitation findInvitation":
    "The page greets with it; POST /invitations/accept answers the same problems.",
  "invitations/bulk/invite-list inviteList":
    "Reads pasted text; POST …/invitations/bulk takes the list itself.",
  "invitations/seats/list-unopened-accounts listUnopenedAccounts":
    "A view of the page; GET …/members has the people.",
  "mail/mailbox/find-mail findMail": "The local mailbox is for who runs Mercura on this machine.",
  "mail/mailbox/list-mail listMail": "The local mailbox is for who runs Mercura on this machine.",
  "notices/count-unread countUnread": "A figure at the bell; GET …/notifications has the notices.",
  "organizations/cancel-deletion cancelDeletion":
    "Deleting is asked for by API, and taken back where an owner reads what it means.",
  "organizations/count-destroyed countDestroyed": "What a page tells before it asks.",
  "organizations/create-organization createOrganization":
    "A second organization is founded by whoever is logged in; POST /organizations signs a company up.",
  "organizations/get-record-defaults getRecordDefaults":
    "What a form begins with; GET /organizations/{id} has the settings.",
  "organizations/get-standing getStanding":
    "The banner's words; GET /organizations/{id} has the status.",
  "organizations/get-logo getLogo": "A picture for the members' browsers.",
  "organizations/set-logo setLogo": "A logo is a file, and the settings' form takes it.",
  "organizations/set-logo removeLogo": "A logo is a file, and the settings' form takes it.",
  "products/describe-product describeProduct":
    "Names beside a product on its page; GET …/audit-events has every change.",
  "products/get-deleted-product getDeletedProduct":
    "A name for the notice that offers to undo; the API restores by id.",
  "products/list-categories listCategories":
    "Choices of a filter; GET /products has each product's category.",
  "quotes/buyer/answer-quote answerQuote":
    "The buyer's answer on the page that the quote's link opens; POST …/outcome notes one.",
  "documents/describe-document describeDocument":
    "Joins for the page what the API answers in its parts.",
  "customers/list-customers listCustomersWithContact":
    "A name beside each row; GET /customers/{id}/contacts has the people.",
  "quotes/describe-quote describeQuote": "Joins for the page what the API answers in its parts.",
  "quotes/lines/find-products findProducts":
    "Looks up while somebody types; GET /products?q= does the same.",
  "quotes/pdf/letters-not-printed lettersNotPrinted":
    "Tells whoever writes in the editor; POST …/send refuses and names them.",
  "quotes/list-competitor-names listCompetitorNames":
    "Choices of a field; GET /competitors has them.",
  "quotes/pdf/read-pdf readPdf": "A file for the browser.",
  "quotes/pdf/read-pdf readSharedPdf": "A file for the buyer's browser.",
  "quotes/buyer/read-shared-quote readSharedQuote": "The page that the quote's link opens.",
  "users/names-of namesOf": "Names beside ids on a page.",
};

const files = readdirSync(`${root}app`, { recursive: true, encoding: "utf8" })
  .map((file) => `app/${file.replaceAll("\\", "/")}`)
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"));

/** The functions of lib's server files that these files use: the use cases, and what else a page reads. */
function usedBy(paths: readonly string[]): Set<string> {
  const names = paths.flatMap((path) =>
    [
      ...readFileSync(`${root}${path}`, "utf8").matchAll(
        /import \{([^}]*)\} from "@\/(lib\/[^"]+)"/g,
      ),
    ].flatMap(([, imported = "", from = ""]) =>
      isUseCase(from)
        ? imported
            .split(",")
            .map((name) => name.trim())
            .filter((name) => /^[a-z]\w+$/.test(name) && !name.endsWith("Schema"))
            .map((name) => `${from.slice("lib/".length)} ${name}`)
        : [],
    ),
  );
  return new Set(names);
}

function isUseCase(from: string): boolean {
  if (/^lib\/(http|access|env|log)(\/|$)/.test(from)) return false;
  const code = readFileSync(`${root}${from}.ts`, "utf8");
  return code.startsWith('import "server-only";') && /export async function/.test(code);
}

const api = usedBy(files.filter((file) => file.startsWith("app/api/v1/")));
const pages = usedBy(files.filter((file) => !file.startsWith("app/api/")));
const onlyOnPages = [...pages].filter((name) => !api.has(name)).sort();

test("whatever a page does can be done over the API, but for what is named here with its reason", () => {
  const unnamed = onlyOnPages.filter((name) => !(name in exceptions));
  expect(
    unnamed,
    "Give each a route in app/api/v1, or name it in lib/testing/one-path.test.ts with the reason why the API has none.",
  ).toEqual([]);
});

test("nothing is named that the API has, or that no page does", () => {
  expect(Object.keys(exceptions).filter((name) => !onlyOnPages.includes(name))).toEqual([]);
});
