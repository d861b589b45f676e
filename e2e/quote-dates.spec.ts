import { expect, test } from "@playwright/test";
import { z } from "zod";
import { newCompany, signUp } from "./support/people";
import { call } from "./support/team";

const made = z.object({ id: z.string() });
const sent = z.object({ link: z.url() });

// West of Greenwich, a day that is read as its first moment there becomes the day before.
test.use({ timezoneId: "America/New_York" });

for (const [locale, day] of [
  ["en", "4 March 2099"],
  ["en-US", "March 4, 2099"],
] as const)
  test(`a quote's last day is the same and written alike for who sells and for the buyer: in ${locale} as ${day}`, async ({
    page,
    request,
  }) => {
    const company = newCompany("Datum");
    const { token, organizationId } = await signUp(page, company);
    const settings = await request.patch(`/api/v1/organizations/${organizationId}`, {
      data: { settings: { locale } },
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(settings.ok(), await settings.text()).toBe(true);
    const customer = made.parse(await call(request, "/customers", { name: "Halden" }, token));
    const quote = made.parse(
      await call(
        request,
        "/quotes",
        {
          customer_id: customer.id,
          valid_until: "2099-03-04",
          lines: [{ description: "Gate", unit_price_minor: 100_000 }],
        },
        token,
      ),
    );
    const { link } = sent.parse(
      await call(request, `/quotes/${quote.id}/send`, { email: null }, token),
    );

    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/o/${company.slug}/quotes`);
    await expect(page.getByRole("cell", { name: day })).toBeVisible();
    await page.goto(`/o/${company.slug}/quotes/${quote.id}`);
    await expect(page.getByText(`Valid until ${day}`)).toBeVisible();
    await page.goto(link);
    await expect(page.getByText(`Valid until ${day}`)).toBeVisible();
  });
