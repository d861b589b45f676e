import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldNote } from "@/components/ui/field";
import { Summary } from "@/components/ui/summary";
import { actionName, actionsByGroup, groupName } from "@/lib/audit/action-names";
import { boxOf, webhookEvents } from "@/lib/webhooks/schema";

interface EventBoxesProps {
  /** What is ticked at first. */
  chosen: readonly string[];
  /** What was sent before scripts arrived, given back. */
  sent: Readonly<Record<string, string>> | undefined;
  register: (name: string) => ComponentProps<"input">;
  tick: (name: string, isTicked: boolean) => void;
  error: string | undefined;
}

const known = new Set<string>(webhookEvents);
const groups = Object.entries(actionsByGroup)
  .map(([group, actions]) => ({ group, events: actions.filter((action) => known.has(action)) }))
  .filter(({ events }) => events.length > 0);

/** The boxes' values by their names, with those of `chosen` ticked. */
export function boxValues(chosen: readonly string[]): Readonly<Record<string, boolean>> {
  return Object.fromEntries(webhookEvents.map((event) => [boxOf(event), chosen.includes(event)]));
}

/** Every event there is, by what it is about, to be ticked. */
export function EventBoxes({ chosen, sent, register, tick, error }: EventBoxesProps) {
  const isTicked = (event: string) =>
    sent ? sent[boxOf(event)] === "true" : chosen.includes(event);
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? "events-note" : undefined}>
      <legend className="mb-1.5 text-sm font-medium">Events</legend>
      {error ? <FieldNote id="events-note" isError note={error} /> : null}
      <div className="divide-y divide-line rounded-md border border-line">
        {groups.map(({ group, events }) => (
          <details key={group} open={events.some(isTicked)} className="group px-3 py-2">
            <Summary className="font-medium">
              {groupName(group)}{" "}
              <span className="hidden text-sm font-normal text-accent-text group-has-checked:inline">
                some chosen
              </span>
            </Summary>
            <fieldset
              aria-label={groupName(group)}
              className="mt-2 grid gap-1 sm:grid-cols-2 lg:grid-cols-3"
            >
              {events.map((event) => (
                <Checkbox
                  key={event}
                  {...register(boxOf(event))}
                  value="true"
                  defaultChecked={isTicked(event)}
                  label={actionName(event)}
                />
              ))}
              <AllOrNone
                group={group}
                tick={(isOn) => {
                  for (const event of events) tick(boxOf(event), isOn);
                }}
              />
            </fieldset>
          </details>
        ))}
      </div>
    </fieldset>
  );
}

function AllOrNone({ group, tick }: { group: string; tick: (isTicked: boolean) => void }) {
  const name = groupName(group);
  return (
    <div className="col-span-full flex gap-1 noscript:hidden">
      <Button size="sm" variant="quiet" onClick={() => tick(true)} aria-label={`${name}: all`}>
        All
      </Button>
      <Button size="sm" variant="quiet" onClick={() => tick(false)} aria-label={`${name}: none`}>
        None
      </Button>
    </div>
  );
}
