/** The one password of everybody in the demo. The demo exists on a loopback address only. */
export const demoPassword = "mercura-demo";

/** The two companies of the demo: the same shapes of data in different trades, so that a leak shows at a glance. */
export const demoOrganizations = [
  {
    slug: "nordwerk",
    name: "Nordwerk Tools",
    people: {
      owner: { name: "Annika Brandt", email: "annika@nordwerk.example" },
      admin: { name: "Tomasz Wójcik", email: "tomasz@nordwerk.example" },
      manager: { name: "Katrin Albers", email: "katrin@nordwerk.example" },
      sales_rep: { name: "Yusuf Demir", email: "yusuf@nordwerk.example" },
      viewer: { name: "Clara Lindqvist", email: "clara@nordwerk.example" },
    },
    consultantRole: "viewer",
    inviteeEmail: "lars.holm@nordwerk.example",
  },
  {
    slug: "larder",
    name: "Larder & Flint",
    people: {
      owner: { name: "Margaret Okafor", email: "margaret@larderflint.example" },
      admin: { name: "Dylan Pryce", email: "dylan@larderflint.example" },
      manager: { name: "Siobhán Keane", email: "siobhan@larderflint.example" },
      sales_rep: { name: "Rajesh Nair", email: "rajesh@larderflint.example" },
      viewer: { name: "Beatriz Almeida", email: "beatriz@larderflint.example" },
    },
    consultantRole: "manager",
    inviteeEmail: "priya.shah@larderflint.example",
  },
] as const;

export type DemoOrganization = (typeof demoOrganizations)[number];

/** A member of both, in a different role in each: who sees the organization switcher. */
export const demoConsultant = {
  name: "Noor van Dijk",
  email: "noor@vandijk-advisory.example",
} as const;

interface DemoLogin {
  readonly organization: string;
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** Who can log in, organization by organization, highest role first. Printed by the start. */
export const demoLogins: readonly DemoLogin[] = demoOrganizations.flatMap(loginsOf);

function loginsOf({ name: organization, people, consultantRole }: DemoOrganization): DemoLogin[] {
  const members = Object.entries(people).map(([role, { email }]) => ({ role, email }));
  const consultant = { role: `${consultantRole}, a member of both`, email: demoConsultant.email };
  return [...members, consultant].map(({ role, email }) => ({
    organization,
    role: role.replace("_", " "),
    email,
    password: demoPassword,
  }));
}
