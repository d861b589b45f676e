import { CentredBox } from "./centred-box";

/** The page behind a mailed link that was cut short. */
export function IncompleteLink() {
  return (
    <CentredBox
      title="This link is not complete"
      intro="Open it again from the mail, or copy all of it."
    />
  );
}
