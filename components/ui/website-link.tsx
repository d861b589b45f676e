/** A link to another company's website. It is not told where its visitor comes from, and gets no search ranking from us. */
export function WebsiteLink({ address }: { address: string }) {
  return (
    <a href={address} rel="noopener noreferrer nofollow" className="text-accent-text underline">
      {address}
    </a>
  );
}
