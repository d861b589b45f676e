/** Whether a notice leads to what it is about: it is there, it was deleted, or the reader can't open it any more. */
export const subjectStates = ["there", "deleted", "gone"] as const;

export type SubjectState = (typeof subjectStates)[number];
