interface EditedRecordProps {
  /** The field that names the record. */
  name: string;
  /** Absent where the form makes a new one. */
  record: { readonly id: string; readonly lockVersion: number } | null | undefined;
}

/** Which record a form changes, and the version that it was opened with: a change that somebody made since is not overwritten. */
export function EditedRecord({ name, record }: EditedRecordProps) {
  if (!record) return null;
  return (
    <>
      <input type="hidden" name={name} value={record.id} />
      <input type="hidden" name="lockVersion" value={record.lockVersion} />
    </>
  );
}
