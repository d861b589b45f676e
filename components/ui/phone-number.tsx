/** A phone number that is called where it is tapped. */
export function PhoneNumber({ number }: { number: string }) {
  const dialled = number.replace(/[^\d+]/g, "");
  // Somebody may have written words instead, such as "through the front desk".
  if (!dialled) return number;
  return (
    <a href={`tel:${dialled}`} className="text-accent-text underline">
      {number}
    </a>
  );
}
