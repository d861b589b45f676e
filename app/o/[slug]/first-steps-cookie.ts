/** The cookie, on an organization's own path, that keeps its first steps hidden for one person in one browser. */
export const firstStepsCookie = "first-steps";

export const hidden = "hidden";
