import { idAt, officeTime } from "./calendar";
import type { Company } from "./company";
import { numberFormats } from "./countries";
import type { Scene } from "./scene";

export type DemoCustomer = ReturnType<typeof makeCustomer>;

/** Customers that were there from the first day, so that the first quotes have somebody to go to. */
const firstDayCustomers = 12;

/** The company's customers with their contacts and billing addresses, oldest first. */
export function makeCustomers(scene: Scene): DemoCustomer[] {
  const { company, now, chance } = scene;
  const dates = company.customers
    .map((_, at) => officeTime(now, daysAgo(at, company.customers.length), chance))
    .sort((a, b) => a.getTime() - b.getTime());
  return chance
    .shuffle(company.customers)
    .map((entry, at) => makeCustomer(scene, entry, dates[at] ?? now));
}

function daysAgo(at: number, count: number): number {
  const first = 270;
  if (at < firstDayCustomers) return first - at / 2;
  return first - ((at - firstDayCustomers + 1) / (count - firstDayCustomers)) * (first - 2);
}

function makeCustomer(scene: Scene, entry: Company["customers"][number], createdAt: Date) {
  const { company, staff, chance } = scene;
  const ownerUserId = chance.fraction() < 0.65 ? staff.sales_rep : staff.manager;
  const made = { userId: ownerUserId, createdAt, updatedAt: createdAt };
  const isSecondCurrency = company.secondCurrencyCountries.includes(entry.country);
  const formats = numberFormats[entry.country];
  const domain = entry.email.slice(entry.email.indexOf("@") + 1);
  const id = idAt(createdAt, chance);
  const contactId = idAt(createdAt, chance);
  return {
    id,
    country: entry.country,
    contactId,
    contactName: entry.contact,
    contactTitle: entry.title,
    row: {
      ...made,
      id,
      ownerUserId,
      name: entry.name,
      email: entry.email,
      phone: chance.digits(chance.pick(formats.phones)),
      website: `https://www.${domain}`,
      taxNumber: chance.digits(formats.taxNumber),
      currency: isSecondCurrency ? company.secondCurrency : company.currency,
      note: entry.note,
      tags: entry.tags,
    },
    contacts: [
      {
        ...made,
        id: contactId,
        customerId: id,
        name: entry.contact,
        title: entry.title,
        email: entry.email,
        phone: chance.digits(chance.pick(formats.phones)),
        isPrimary: true,
      },
      {
        ...made,
        id: idAt(createdAt, chance),
        customerId: id,
        name: "Accounts payable",
        title: null,
        email: `accounts@${domain}`,
        phone: null,
        isPrimary: false,
      },
    ].slice(0, entry.tags.includes("key account") ? 2 : 1),
    address: {
      ...made,
      id: idAt(createdAt, chance),
      customerId: id,
      kind: "billing",
      street: entry.street,
      postalCode: entry.postal_code,
      city: entry.city,
      country: entry.country,
    },
  };
}
