/** The words that stand on a quote. */
export interface PaperWords {
  readonly quote: string;
  readonly version: string;
  readonly recipient: string;
  readonly date: string;
  readonly validUntil: string;
  readonly open: string;
  readonly currency: string;
  /** Heads the numbers of the items. */
  readonly position: string;
  readonly item: string;
  readonly quantity: string;
  readonly price: string;
  readonly discount: string;
  readonly tax: string;
  readonly net: string;
  readonly optional: string;
  /** Of an option that the buyer accepted. */
  readonly chosen: string;
  readonly subtotal: string;
  readonly total: string;
  readonly options: string;
  readonly note: string;
  readonly terms: string;
  /** On a quote that was not sent. */
  readonly draft: string;
  readonly vatNumber: string;
  readonly taxNumber: string;
}

/**
 * The words around a quote for its buyer: on its page, where a file is compared with it, and in the mails that bring it or remind
 * of it. What stands in braces is filled in.
 */
export interface BuyerWords {
  readonly replaced: string;
  readonly replacedText: string;
  readonly accepted: string;
  readonly acceptedBy: string;
  readonly withOptions: string;
  readonly thanks: string;
  readonly declined: string;
  readonly declinedBy: string;
  readonly over: string;
  readonly overText: string;
  readonly changed: string;
  readonly unsent: string;
  readonly answer: string;
  readonly name: string;
  readonly title: string;
  readonly accept: string;
  readonly acceptTerms: string;
  readonly declineInstead: string;
  readonly reason: string;
  readonly decline: string;
  readonly addOptions: string;
  readonly withTax: string;
  readonly totalWithOptions: string;
  readonly download: string;
  readonly wonder: string;
  readonly check: string;
  readonly isThis: string;
  readonly compare: string;
  readonly file: string;
  readonly same: string;
  readonly differs: string;
  readonly hash: string;
  readonly back: string;
  readonly subject: string;
  readonly offer: string;
  readonly read: string;
  readonly why: string;
  readonly copy: string;
  readonly reminderSubject: string;
  readonly reminder: string;
}

/** A unit's forms beside a number: for one, for a few, for more. A single one goes with every number. */
export type UnitForms = readonly [one: string, ...more: string[]];

/** The units that have words of their own, as a language's price lists write them. */
export interface CountedUnits {
  readonly piece: UnitForms;
  readonly set: UnitForms;
  readonly pack: UnitForms;
  readonly box: UnitForms;
}

/** All words of one language. */
export interface QuoteWords {
  readonly paper: PaperWords;
  readonly buyer: BuyerWords;
  readonly units: CountedUnits;
}
