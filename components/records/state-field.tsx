import { SelectField, type SelectOption } from "@/components/ui/select";

interface StateFieldProps {
  state: string;
  /** Whether the deleted ones are offered. */
  mayRestore: boolean;
  /** What else can be told apart. */
  others?: readonly SelectOption[];
}

/** Which records a list shows. Nothing where there is no choice. */
export function StateField({ state, mayRestore, others = [] }: StateFieldProps) {
  const deleted = mayRestore ? [{ value: "deleted", label: "Deleted" }] : [];
  const options = [{ value: "all", label: "All" }, ...others, ...deleted];
  if (options.length === 1) return null;
  return <SelectField label="State" name="state" defaultValue={state} options={options} />;
}
