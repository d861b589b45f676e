import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { actionName, actionsByGroup, groupName } from "@/lib/audit/action-names";
import type { EventFilter } from "@/lib/audit-log/schema";

/** Person, action and days, for the forms that ask for events. */
export function EventFilterFields({ filter }: { filter: EventFilter }) {
  const { person, action, from, to } = filter;
  return (
    <>
      <TextField
        label="Person"
        name="person"
        type="search"
        defaultValue={person ?? ""}
        placeholder="Name or e-mail"
        autoComplete="off"
        maxLength={200}
      />
      <SelectField
        label="Action"
        name="action"
        defaultValue={action ?? ""}
        options={[{ value: "", label: "Everything" }, ...groups]}
      />
      <TextField label="From" name="from" type="date" defaultValue={dayOf(from)} />
      <TextField label="Up to and with" name="to" type="date" defaultValue={dayOf(to)} />
    </>
  );
}

const groups = Object.entries(actionsByGroup).map(([group, actions]) => {
  const name = groupName(group);
  return {
    group: name,
    options: [
      ...(actions.length > 1 ? [{ value: group, label: `${name}: everything` }] : []),
      ...actions.map((action) => ({ value: action, label: `${name}: ${actionName(action)}` })),
    ],
  };
});

function dayOf(text: string | undefined): string {
  return text?.slice(0, 10) ?? "";
}
