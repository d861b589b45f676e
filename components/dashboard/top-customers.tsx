import Link from "next/link";
import type { Figure } from "@/lib/dashboard/figures";
import { formatMoney } from "@/lib/money";
import { formatCount } from "@/lib/number-format";
import { BarList } from "./bar-list";
import { ChartCard } from "./chart-card";

interface TopCustomersProps {
  customers: readonly (Figure & { readonly id: string; readonly name: string })[];
  currency: string;
  locale: string;
  /** The list of customers. */
  customersPath: string;
}

/** For whom the most was won in the period. */
export function TopCustomers({ customers, currency, locale, customersPath }: TopCustomersProps) {
  const money = ({ totalMinor }: Figure) => formatMoney(totalMinor, currency, locale);
  return (
    <ChartCard
      title="Top customers"
      description="By the value of what they accepted."
      table={{
        rows: customers,
        rowKey: ({ id }) => id,
        columns: [
          { id: "name", label: "Customer", kind: "title", cell: ({ name }) => name },
          {
            id: "count",
            label: "Quotes",
            kind: "number",
            cell: ({ count }) => formatCount(count, locale),
          },
          { id: "value", label: "Value won", kind: "number", cell: money },
        ],
      }}
      empty={customers.length === 0 ? "Nothing was won in this time." : null}
    >
      <BarList
        bars={customers.map((customer) => ({
          id: customer.id,
          label: (
            <Link
              href={`${customersPath}/${customer.id}`}
              className="underline decoration-line-strong underline-offset-3 hover:decoration-current"
            >
              {customer.name}
            </Link>
          ),
          text: money(customer),
          value: customer.totalMinor,
        }))}
      />
    </ChartCard>
  );
}
