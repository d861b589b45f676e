/** Who somebody is at a provider. The pair is the key; an e-mail that the provider asserts never is (ASVS 5.0 6.8.1). */
export interface Identity {
  /** A provider's name, or the issuer of a company's own provider. */
  readonly provider: string;
  /** The provider's own id of the person, which it never gives to anybody else. */
  readonly subject: string;
}
