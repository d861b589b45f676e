import { Checkbox } from "../ui/checkbox";
import { bulkFormId } from "./bulk-form";

/** The box that picks a row for what is done to many. */
export function PickBox({ id, name }: { id: string; name: string }) {
  return (
    <Checkbox
      form={bulkFormId}
      name={`pick_${id}`}
      value="true"
      label={<span className="sr-only">Choose {name}</span>}
      className="relative z-1 -my-0.5"
    />
  );
}
