"use client";

import { EditedRecord } from "@/components/form/edited-record";
import { focusFirstField } from "@/components/form/focus-first-field";
import { FormFooter } from "@/components/form/form-footer";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { Card, CardBody } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea";
import type { Competitor } from "@/lib/competitors/competitor";
import { createCompetitorSchema } from "@/lib/competitors/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface CompetitorFormProps {
  action: BoundAction;
  /** The competitor to change; a new one without. */
  competitor?: Competitor;
  cancelHref: string;
}

/** A battlecard's fields, for a new competitor and for changes alike. */
export function CompetitorForm({ action, competitor, cancelHref }: CompetitorFormProps) {
  const { form, field, state, isPending } = useServerForm(action, createCompetitorSchema, {
    name: competitor?.name ?? "",
    website: competitor?.website ?? "",
    strengths: competitor?.strengths ?? "",
    weaknesses: competitor?.weaknesses ?? "",
    pricing: competitor?.pricing ?? "",
    howWeWin: competitor?.howWeWin ?? "",
  });

  return (
    <form ref={competitor ? undefined : focusFirstField} {...form}>
      <EditedRecord name="competitorId" record={competitor} />
      <Card>
        <CardBody className="grid gap-4">
          <FormMessage state={state} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField {...field("name")} label="Competitor" autoComplete="off" required />
            <TextField {...field("website")} label="Website" inputMode="url" autoComplete="off" />
            <TextareaField {...field("strengths")} label="Strengths" rows={4} />
            <TextareaField {...field("weaknesses")} label="Weaknesses" rows={4} />
            <TextareaField
              {...field("pricing")}
              label="Pricing"
              hint="What they charge, and how they discount."
              rows={4}
            />
            <TextareaField
              {...field("howWeWin")}
              label="How we win"
              hint="What to say and show when they are in the race."
              rows={4}
            />
          </div>
        </CardBody>
        <FormFooter cancelHref={cancelHref} isPending={isPending}>
          {competitor ? "Save changes" : "Add competitor"}
        </FormFooter>
      </Card>
    </form>
  );
}
