/** What follows a form that has nothing to show: its page stays, as things now stand. */
export const stay = () => ({ show: null });
