import { Card, CardBody } from "@/components/ui/card";
import { Detail } from "@/components/ui/detail";
import { WebsiteLink } from "@/components/ui/website-link";
import type { Competitor } from "@/lib/competitors/competitor";

/** What we know of a competitor, how we win first. */
export function Battlecard({ competitor }: { competitor: Competitor }) {
  const { website, strengths, weaknesses, pricing, howWeWin } = competitor;
  return (
    <Card>
      <CardBody>
        <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          <Detail label="How we win" isWide>
            <Story text={howWeWin} />
          </Detail>
          <Detail label="Strengths">
            <Story text={strengths} />
          </Detail>
          <Detail label="Weaknesses">
            <Story text={weaknesses} />
          </Detail>
          <Detail label="Pricing">
            <Story text={pricing} />
          </Detail>
          <Detail label="Website">{website ? <WebsiteLink address={website} /> : null}</Detail>
        </dl>
      </CardBody>
    </Card>
  );
}

function Story({ text }: { text: string }) {
  return text ? (
    <span dir="auto" className="whitespace-pre-wrap">
      {text}
    </span>
  ) : (
    <span className="text-ink-3">Not given</span>
  );
}
