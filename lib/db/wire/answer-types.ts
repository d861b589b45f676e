import "server-only";
import pg, { type CustomTypesConfig } from "pg";

/** How PostgreSQL writes a timestamp after the year 0 where the session's time zone is UTC. */
const momentInUtc = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{3,6})?\+00$/;
const { TIMESTAMPTZ } = pg.types.builtins;
const readAnyMoment = pg.types.getTypeParser(TIMESTAMPTZ, "text");

/**
 * How the answers of reviewed statements are parsed: as pg does it, but timestamps in half the time, because a page of a list has
 * a hundred of them.
 */
export const answerTypes: CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === TIMESTAMPTZ && format !== "binary" ? readMoment : pg.types.getTypeParser(type, format),
};

function readMoment(text: string): unknown {
  // Date.UTC() takes the years 0 to 99 for 1900 to 1999.
  if (!momentInUtc.test(text) || text.startsWith("00")) return readAnyMoment(text);
  const milliseconds = text[19] === "." ? Number(text.slice(20, 23)) : 0;
  const instant = Date.UTC(
    twoDigits(text, 0) * 100 + twoDigits(text, 2),
    twoDigits(text, 5) - 1,
    twoDigits(text, 8),
    twoDigits(text, 11),
    twoDigits(text, 14),
    twoDigits(text, 17),
    milliseconds,
  );
  return new Date(instant);
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * "0".charCodeAt(0);
}
