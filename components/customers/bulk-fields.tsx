import { SelectField } from "@/components/ui/select";
import type { Colleague } from "./colleague";
import { OpenQuotesBox } from "./open-quotes-box";
import { TagField } from "./tag-field";

interface BulkFieldsProps {
  kind: string;
  setKind: (kind: string) => void;
  /** Before scripts run, whatever any kind of change may need. */
  showsAll: boolean;
  lookUpPath: string;
  tagError: string | undefined;
  colleagues: readonly Colleague[] | undefined;
  mayDelete: boolean;
}

/** What is to be done to the customers, and what that needs to know. */
export function BulkFields(props: BulkFieldsProps) {
  const { kind, setKind, showsAll, lookUpPath, tagError, colleagues, mayDelete } = props;
  return (
    <>
      <SelectField
        label="Do this"
        name="kind"
        value={kind}
        onChange={(event) => setKind(event.target.value)}
        options={[
          { value: "add_tag", label: "Add a tag" },
          { value: "remove_tag", label: "Remove a tag" },
          ...(colleagues ? [{ value: "assign", label: "Assign an owner" }] : []),
          ...(mayDelete ? [{ value: "delete", label: "Delete" }] : []),
        ]}
      />
      {showsAll || kind.endsWith("_tag") ? (
        <TagField label="Tag" name="tag" lookUpPath={lookUpPath} error={tagError} />
      ) : null}
      {colleagues && (showsAll || kind === "assign") ? (
        <>
          <SelectField
            label="Owner"
            name="ownerUserId"
            options={[
              { value: "", label: "Nobody" },
              ...colleagues
                .filter(({ mayOwn }) => mayOwn)
                .map(({ userId, name }) => ({ value: userId, label: name })),
            ]}
          />
          <OpenQuotesBox className="sm:order-last sm:col-span-full" />
        </>
      ) : null}
    </>
  );
}
