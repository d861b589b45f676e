import { idAt, officeTime } from "./calendar";
import { historyDays, type Scene } from "./scene";

/** The companies that quotes are lost to, with what helps against each. */
export function makeCompetitors({ company, staff, now, chance }: Scene) {
  return company.competitors.map(({ how_we_win: howWeWin, ...competitor }) => {
    const createdAt = officeTime(now, historyDays - 4, chance);
    return {
      ...competitor,
      howWeWin,
      id: idAt(createdAt, chance),
      userId: staff.manager,
      createdAt,
      updatedAt: createdAt,
    };
  });
}
