/** The walls by their numbers, as the report names them. */
export const wallNames = /** @type {const} */ ({
  2: "Keys alone (control: has to leak)",
  "1+2": "Scope and keys",
  "2+3": "Keys and row level security",
  "1+2+3": "All three walls",
});

/** What each kind of attempt tries, and what it would have meant had it worked. */
export const families = [
  [
    "keys",
    "Naming another company's record by its key: complete, mixed with one's own, or in part",
    "Whoever learns or guesses an id could open, change or delete the record behind it.",
  ],
  [
    "filters",
    "Filtering for another company's records: by id, by company, by lists, alternatives, negations and cursors",
    "A search, a list, a count or a mass change could take in another company's records.",
  ],
  [
    "rows",
    "Writing records that claim to belong to another company, or moving one's own there",
    "A company could plant records in another's books, or overwrite them.",
  ],
  [
    "relation reads",
    "Reading through a relation: filters, included records, counts and orders",
    "A record could show others beside it that belong to another company.",
  ],
  [
    "relation writes",
    "Writing through a relation: create, connect, set, disconnect, update, upsert and delete",
    "A change to one's own record could take along, take over or delete another company's.",
  ],
  [
    "unknown",
    "Asking for what does not exist: unknown fields, relations and options",
    "What the walls do not understand would pass them unchecked.",
  ],
];

/** The other parts of the proof. */
export const parts = /** @type {const} */ ({
  "own data": [
    "One's own data works",
    "Every operation on every kind of record, alone, in a transaction and in a list of statements. Walls that let nothing through would pass every hostile attempt.",
  ],
  concurrency: [
    "Many companies at the same moment",
    "Requests of several companies in one instant on one connection, after errors, and through PgBouncer in transaction mode where it is installed. A mix-up would hand one company the other's answer.",
  ],
  http: [
    "Over HTTP, on a running server",
    "Every page, route of the API and form, asked for by a member of another company with this company's ids, addresses and search terms. A leak would show the company's name or records to a stranger.",
  ],
  catalog: [
    "The database's own catalog",
    "Every table, key, index, policy and role as PostgreSQL itself describes them. A gap would leave a table without its walls.",
  ],
  statements: [
    "Every statement that was sent",
    "All SQL that the product sent during this proof, from PostgreSQL's own log, read by PostgreSQL's own parser. A statement without its company would rest on the other walls alone.",
  ],
});
