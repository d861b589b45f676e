import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { invite, newCompany, signUp, signUpByForm } from "./support/people";
import { appRoutes, fillPath } from "./support/routes";
import { aScene, type Scene } from "./support/scene";

/**
 * What the browser refuses on a page. It writes that to the console, with and without scripts; code whose own try hides the
 * refusal it reports alone, which a script hears.
 */
async function refusals(page: Page): Promise<string[]> {
  const heard: string[] = [];
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(`Content Security Policy: ${violatedDirective} ${blockedURI} ${sourceFile}`),
    ),
  );
  page.on("console", (message) => {
    if (/Content Security Policy|Permissions-Policy|Cross-Origin/i.test(message.text()))
      heard.push(`${new URL(page.url()).pathname}: ${message.text()}`);
  });
  page.on("pageerror", (error) => heard.push(`${page.url()}: ${error.message}`));
  return heard;
}

const pagesOf = (scene: Scene) => [
  ...appRoutes()
    .filter(({ kind }) => kind === "page")
    .map(({ path }) => fillPath(path, scene.params)),
  `/invite/accept?token=${encodeURIComponent(scene.invitationToken)}`,
  `/o/${scene.params.slug}/customers?q=nobody-has-this-name`,
  `/mailbox/${scene.params.id}?part=text`,
  "/nowhere",
  "/o/%ff",
];

async function logInAs(context: BrowserContext, baseURL: string, scene: Scene): Promise<void> {
  const { port } = new URL(baseURL);
  const cookie = { name: `mercura-session-${port}`, value: scene.token, url: baseURL };
  await context.addCookies([{ ...cookie, httpOnly: true, sameSite: "Lax" }]);
}

/** Most pages send a visitor to the log-in, so one of them is enough. */
async function isOpenToVisitors(page: Page, path: string): Promise<boolean> {
  const answer = await page.request.get(path, { maxRedirects: 0 });
  return !answer.headers().location?.startsWith("/login?next=%2Fo%2F");
}

for (const { colorScheme, javaScriptEnabled } of [
  { colorScheme: "light", javaScriptEnabled: true },
  { colorScheme: "dark", javaScriptEnabled: false },
] as const)
  test.describe(`in ${colorScheme}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ colorScheme, javaScriptEnabled });
    test.describe.configure({ timeout: 180_000 });

    test("the browser refuses nothing on any page", async ({ page, context, baseURL }) => {
      const origin = baseURL ?? "";
      const scene = await aScene(origin);
      const heard = await refusals(page);
      const pages = pagesOf(scene);
      expect(pages.length).toBeGreaterThan(18);
      for (const path of pages)
        if (await isOpenToVisitors(page, path)) await page.goto(path, { waitUntil: "load" });
      await logInAs(context, origin, scene);
      for (const path of pages) await page.goto(path, { waitUntil: "load" });
      await page.goto(`/o/${scene.params.slug}/team`);
      await expect(page.getByRole("heading", { level: 1, name: "Team" })).toBeVisible();
      expect(heard).toEqual([]);
    });
  });

test("the browser refuses nothing while somebody works, through menus, dialogs and messages", async ({
  page,
}) => {
  const heard = await refusals(page);
  const company = newCompany("Fleissig");
  await signUpByForm(page, company);
  for (const theme of ["Dark", "Light"]) {
    await page.getByRole("button", { name: /your account/ }).click();
    await page.getByRole("button", { name: theme, exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme.toLowerCase());
    await page.keyboard.press("Escape");
  }
  const email = `kim@${company.slug}.example`;
  await invite(page, company.slug, email, "Viewer");
  await page.getByRole("button", { name: `Resend the invitation to ${email}` }).click();
  await expect(page.getByText(`Sent to ${email} again.`).first()).toBeVisible();
  await page.getByRole("button", { name: `Revoke the invitation to ${email}` }).click();
  await page.getByRole("button", { name: "Revoke invitation" }).click();
  await expect(page.getByText("1 member of 5 seats").first()).toBeVisible();
  await page.getByRole("link", { name: "Customers", exact: true }).first().click();
  await page.getByRole("link", { name: "Add customer" }).first().click();
  await page.getByLabel("Company").fill("Inselwerft");
  await page.getByRole("button", { name: "Add customer" }).click();
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await page.getByRole("button", { name: "Delete customer" }).click();
  await expect(page.getByText("Deleted Inselwerft.")).toBeVisible();
  expect(heard).toEqual([]);
});

test("a script and a style that found their way into a page stay without effect", async ({
  page,
}) => {
  const heard = await refusals(page);
  await page.route("/login", async (route) => {
    const response = await route.fetch();
    const foreign =
      '<script>hasRunForeignScript=true</script><img alt="foreign" src="x" onerror="hasRunForeignScript=true" style="opacity:0.5">';
    const body = (await response.text()).replace("</body>", `${foreign}</body>`);
    await route.fulfill({ response, body });
  });
  await page.goto("/login");
  for (const part of ["inline script", "inline event handler", "inline style"])
    await expect(async () => expect(heard.join()).toContain(part)).toPass();
  expect(await page.evaluate(() => window.hasRunForeignScript)).toBeUndefined();
  await expect(page.getByAltText("foreign")).toHaveCSS("opacity", "1");
});

test("no other site and no page of ours can show a page in a frame", async ({ page, baseURL }) => {
  await page.goto("/mailbox");
  await page.evaluate(async (address) => {
    const frame = document.createElement("iframe");
    frame.src = `${address}/login`;
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    document.body.append(frame);
    await loaded;
  }, baseURL);
  await expect(page.frameLocator("iframe").getByRole("heading", { name: "Log in" })).toHaveCount(0);
});

test("logging out takes effect at once, and the way back shows nothing", async ({ page }) => {
  const company = newCompany("Abschied");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}/team`);
  await page.getByRole("button", { name: /your account/ }).click();
  const answered = page.waitForResponse(
    (response) => response.request().method() === "POST" && response.status() < 400,
  );
  await page.getByRole("button", { name: "Log out" }).click();
  await page.waitForURL("/login");
  expect((await (await answered).allHeaders())["clear-site-data"]).toBe('"cache", "storage"');
  await page.goBack();
  await page.waitForURL(/\/login/);
  await expect(page.getByText(company.ownerEmail)).toHaveCount(0);
});

test("a form that is too long is refused in words, and what was typed stays", async ({ page }) => {
  const company = newCompany("Langtext");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}/customers/new`);
  await page.getByLabel("Company").fill("Inselwerft");
  await page.evaluate(
    (length) => {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = "note2";
      field.value = "a".repeat(length);
      document.querySelector("main form")?.append(field);
    },
    2 * 1024 * 1024,
  );
  await page.getByRole("button", { name: "Add customer" }).click();
  await expect(
    page.getByText("That is too much for one form. Shorten it, and send it again."),
  ).toBeVisible();
  await expect(page.getByLabel("Company")).toHaveValue("Inselwerft");
});
