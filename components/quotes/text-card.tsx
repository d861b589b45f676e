import { Card, CardBody, CardHeader } from "@/components/ui/card";

/** What the seller wrote to the buyer beside the lines, as it was written. */
export function TextCard({ title, text }: { title: string; text: string }) {
  return (
    <Card>
      <CardHeader title={title} />
      <CardBody dir="auto" className="wrap-anywhere whitespace-pre-wrap">
        {text}
      </CardBody>
    </Card>
  );
}
