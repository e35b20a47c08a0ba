import { phnomPenhDay } from "../../../shared/domain/local-time";
import { known } from "../../../shared/domain/answer";
import type { AnyRecord } from "../../../shared/domain/any-record";
import { generateDemoRecords as ofThePractice } from "../../../renderer/store/demo-records";
import { benchRecord } from "../records";

/** How many case files the practice house has; set where the pages are built. */
declare const PEOPLE: number;

type Session = Parameters<typeof ofThePractice>[0];

const KHMER_NAMES = ["ចាន់", "សុខ", "គឹម", "ហេង", "លី", "មាស", "នួន", "ផល្លា", "បុប្ផា", "ស្រីពៅ"];
const PROVINCES = 25;

/** The records of practice, and invented people until there are `PEOPLE` case files, in both scripts. */
export async function generateDemoRecords(session: Session): Promise<readonly AnyRecord[]> {
  const records = await ofThePractice(session);
  const own = records.find((record) => record.kind === "case");
  if (own === undefined) return records;
  const missing = PEOPLE - records.filter(({ kind }) => kind === "case").length;
  const more = Array.from({ length: Math.max(0, missing) }, (_, at): AnyRecord => {
    const record = benchRecord(at);
    const province = String((at % PROVINCES) + 1).padStart(2, "0");
    return {
      ...record,
      meta: { ...own.meta, createdAt: record.meta.createdAt, updatedAt: record.meta.updatedAt },
      caseFile: { ...record.caseFile, siteOrgId: own.caseFile.siteOrgId },
      person: {
        ...record.person,
        familyNameKm: known(KHMER_NAMES[at % 10] ?? ""),
        givenNameKm: known(KHMER_NAMES[Math.floor(at / 10) % 10] ?? ""),
        homeAdminCode: known(province),
        ageStatedOn: phnomPenhDay(Date.parse(record.meta.createdAt)),
      },
    };
  });
  return [...records, ...more];
}
