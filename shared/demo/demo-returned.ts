import { known } from "../domain/answer";
import type { CaseRecord } from "../domain/case-record";
import { addDays } from "../domain/local-time";
import { closedCase } from "./closed-case";
import { utcOf, type CodeMaker, type DemoParty } from "./demo-ids";
import type { DemoService } from "./demo-organisations";
import { demoRandom } from "./demo-random";
import { demoRescue } from "./demo-rescue";
import { IN_CARE_2016 } from "./published-figures";

/**
 * The people who were in care in December 2016, back from Thailand and Vietnam: received in the months
 * before, their files closed long since.
 */
export function demoReturned(
  seed: number,
  party: DemoParty,
  codes: CodeMaker,
  offices: Readonly<Record<DemoService, string>>,
): CaseRecord[] {
  const random = demoRandom(seed, "returned");
  const countries = Object.entries(IN_CARE_2016.from).flatMap(([code, people]) =>
    Array.from({ length: people }, () => code),
  );
  return countries.map((country): CaseRecord => {
    const day = addDays(IN_CARE_2016.day, -random.int(3, 200));
    const rescue = demoRescue(random, {
      rescueDate: day,
      group: "human_trafficking",
      province: "01",
      isFemale: random.chance(0.6),
      band: random.weighted([
        ["a15_17", 1],
        ["a18p", 3],
      ]),
      nationality: random.chance(0.9) ? "KH" : country,
      firstHandover: null,
    });
    const file = closedCase(random, rescue, party, codes, offices);
    const closureDate = addDays(IN_CARE_2016.day, random.int(5, 150));
    const updatedAt = utcOf(`${closureDate}T16:00`);
    return {
      ...file,
      meta: { ...file.meta, updatedAt },
      caseFile: {
        ...file.caseFile,
        receptionBasis: "transit_centre",
        repatriatedFrom: known(country),
        closureDate,
      },
    };
  });
}
