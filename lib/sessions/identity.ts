/** Who somebody is at a provider. The pair is the key; an e-mail that the provider asserts is never one (ASVS 5.0 6.8.1). */
export interface Identity {
  /** What the identity is filed under: a provider's name, or the issuer of a company's own. */
  readonly provider: string;
  /** The provider's own name for the person, which it never gives to anybody else. */
  readonly subject: string;
}
