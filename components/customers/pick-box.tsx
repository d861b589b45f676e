import { bulkFormId } from "./bulk-form";

/** The box that picks a row for bulk changes. A single element, because there is one in each row. */
export function PickBox({ id, name }: { id: string; name: string }) {
  return (
    <input
      type="checkbox"
      form={bulkFormId}
      name={`pick_${id}`}
      value="true"
      aria-label={`Choose ${name}`}
      className="pick-box"
    />
  );
}
