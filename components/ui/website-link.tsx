/** The website of somebody else's company: it is told nothing of where its visitor comes from, and gets no credit from us. */
export function WebsiteLink({ address }: { address: string }) {
  return (
    <a href={address} rel="noopener noreferrer nofollow" className="text-accent-text underline">
      {address}
    </a>
  );
}
