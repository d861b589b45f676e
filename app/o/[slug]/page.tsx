import { DashboardFigures } from "@/components/dashboard/dashboard-figures";
import { OpenCharts } from "@/components/dashboard/open-charts";
import { PeriodPicker } from "@/components/dashboard/period-picker";
import { RecentEvents } from "@/components/dashboard/recent-events";
import { RepsBoard } from "@/components/dashboard/reps-board";
import { SampleCharts } from "@/components/dashboard/sample-charts";
import { TopCustomers } from "@/components/dashboard/top-customers";
import { WinChart } from "@/components/dashboard/win-chart";
import { OwnershipNotice } from "@/components/team/ownership-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getDashboard } from "@/lib/dashboard/get-dashboard";
import { dashboardSchema } from "@/lib/dashboard/schema";
import { requireMember } from "@/lib/http/pages/page";
import { getOffer } from "@/lib/ownership/get-offer";
import { FirstSteps } from "./first-steps";

interface DashboardPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ period?: string | string[]; currency?: string | string[] }>;
}

export default async function DashboardPage({ params, searchParams }: DashboardPageProps) {
  const { slug } = await params;
  const home = `/o/${slug}`;
  const { actor, session, organization } = await requireMember(slug);
  const { period, currency: asked } = await searchParams;
  const { value: dashboard } = await getDashboard(
    actor,
    // An address that was edited into nonsense shows the page without choices.
    dashboardSchema.catch(dashboardSchema.parse({})).parse({ period, currency: asked ?? null }),
  );
  // Read only if there is one, which is next to never.
  const offer = dashboard.hasOffer ? (await getOffer(actor)).value.offer : null;
  const { currency, currencies, locale } = dashboard;

  return (
    <>
      <PageHeader
        title={`Good to see you, ${session.user.name.split(" ")[0]}`}
        description={organization.name}
        actions={
          dashboard.hasQuote ? (
            <PeriodPicker path={home} {...{ currency, currencies }} period={dashboard.period} />
          ) : null
        }
      />
      <div className="grid gap-5">
        <OwnershipNotice offer={offer} href={`${home}/team/ownership`} />
        <FirstSteps {...{ slug, dashboard }} member={{ actor, session }} />
        {dashboard.hasQuote ? (
          <Charts {...{ home, dashboard }} />
        ) : (
          <>
            <SampleCharts {...{ currency, locale }} />
            <RecentEvents events={dashboard.events} home={home} />
          </>
        )}
      </div>
    </>
  );
}

interface ChartsProps {
  home: string;
  dashboard: Awaited<ReturnType<typeof getDashboard>>["value"];
}

function Charts({ home, dashboard }: ChartsProps) {
  const { currency, locale, parts } = dashboard;
  return (
    <>
      <DashboardFigures
        {...{ currency, locale }}
        open={dashboard.openByStatus}
        won={parts.map(({ won }) => won)}
        lost={parts.map(({ lost }) => lost)}
      />
      <WinChart {...{ parts, currency, locale }} period={dashboard.period} />
      <div className="grid gap-5 lg:grid-cols-2">
        <OpenCharts
          {...{ currency, locale }}
          byStatus={dashboard.openByStatus}
          byAge={dashboard.openByAge}
          quotesPath={`${home}/quotes`}
        />
        <TopCustomers
          {...{ currency, locale }}
          customers={dashboard.topCustomers}
          customersPath={`${home}/customers`}
        />
        <RecentEvents events={dashboard.events} home={home} />
        <RepsBoard {...{ currency, locale }} reps={dashboard.reps} quotesPath={`${home}/quotes`} />
      </div>
    </>
  );
}
