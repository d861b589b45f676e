import { redirect } from "next/navigation";
import { PublicShell } from "@/components/navigation/public-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { FileCheck2 } from "@/components/ui/icons/file-check-2";
import { Layers } from "@/components/ui/icons/layers";
import { ShieldCheck } from "@/components/ui/icons/shield-check";
import { Users } from "@/components/ui/icons/users";
import { currentSession } from "@/lib/http/sign-in/current-session";
import { homeOf } from "@/lib/sessions/home-of";
import { SampleQuote } from "./sample-quote";

const promises = [
  {
    icon: <Layers />,
    title: "Everything a quote needs",
    text: "Customers, products, quotes, documents and what you know about competitors, in one calm place.",
  },
  {
    icon: <ShieldCheck />,
    title: "Apart from every other company",
    text: "Three independent walls in application, keys and database keep your rows yours. The proof runs with every change.",
  },
  {
    icon: <Users />,
    title: "A team, not a shared password",
    text: "Invite by mail, five clear roles, seats that can't be oversold, and a log of who did what.",
  },
  {
    icon: <FileCheck2 />,
    title: "Yours to run",
    text: "Open source under Apache-2.0. One command starts it on a bare machine, with your data on your disk.",
  },
];

export default async function StartPage() {
  const session = await currentSession();
  if (session) redirect(homeOf(session));

  return (
    <PublicShell
      actions={
        <>
          <ButtonLink href="/docs" variant="quiet">
            API
          </ButtonLink>
          <ButtonLink href="/login" variant="quiet">
            Log in
          </ButtonLink>
          <ButtonLink href="/signup" variant="primary">
            Sign up
          </ButtonLink>
        </>
      }
      footer="Mercura is free software under the Apache License 2.0."
    >
      <div className="grid gap-12 py-6 sm:py-14">
        <div className="grid items-center gap-x-16 gap-y-12 lg:grid-cols-2">
          <div className="grid gap-4">
            <h1 className="text-2xl font-semibold text-balance">
              The workspace for B2B sales teams
            </h1>
            <p className="text-lg text-pretty text-ink-2">
              Mercura takes a sales team from the first customer to the accepted quote, and keeps
              each company&rsquo;s data where no other can ever see it.
            </p>
            <div className="flex flex-wrap gap-2">
              <ButtonLink href="/signup" variant="primary">
                Sign your company up
              </ButtonLink>
              <ButtonLink href="/login">Log in</ButtonLink>
            </div>
          </div>
          <SampleQuote />
        </div>
        <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
          {promises.map(({ icon, title, text }) => (
            <li key={title} className="grid content-start gap-2">
              <span aria-hidden="true" className="text-accent-text [&_svg]:size-5">
                {icon}
              </span>
              <h2 className="font-semibold">{title}</h2>
              <p className="text-pretty text-ink-2">{text}</p>
            </li>
          ))}
        </ul>
      </div>
    </PublicShell>
  );
}
