import { ActionButton } from "@/components/form/action-button";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { FormProblem } from "@/components/ui/form-problem";
import { FormSuccess } from "@/components/ui/form-success";
import { OrganizationMark } from "@/components/ui/organization-mark";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface LogoFormProps {
  organization: { readonly name: string; readonly logoUrl: string | null };
  /** Where the file is posted to. */
  uploadHref: string;
  remove: BoundAction<null>;
  problem: string | null;
  isSaved: boolean;
  isReadOnly: boolean;
}

/** The logo, a new one, and the way back to the initial. A plain form: a file needs no script to be sent. */
export function LogoForm({
  organization,
  uploadHref,
  remove,
  problem,
  isSaved,
  isReadOnly,
}: LogoFormProps) {
  return (
    <div id="logo" className="grid max-w-112 gap-3">
      <FormProblem message={problem} />
      <FormSuccess title={isSaved ? "The logo is saved." : null} />
      <form action={uploadHref} method="post" encType="multipart/form-data">
        <fieldset disabled={isReadOnly} className="grid gap-3">
          <Field
            label="Logo"
            hint="PNG, JPEG or WebP of at most 1 MB. It is shown at 512 pixels or less."
          >
            {(control) => (
              <span className="flex flex-wrap items-center gap-3">
                <OrganizationMark {...organization} size="lg" />
                <FileInput
                  {...control}
                  name="file"
                  accept="image/png,image/jpeg,image/webp"
                  required
                  className="flex-1"
                />
              </span>
            )}
          </Field>
          <Button type="submit" variant="secondary" className="justify-self-start">
            Upload logo
          </Button>
        </fieldset>
      </form>
      {organization.logoUrl && !isReadOnly ? (
        <ActionButton action={remove} variant="quiet" doneMessage="The logo is removed.">
          Remove logo
        </ActionButton>
      ) : null}
    </div>
  );
}
