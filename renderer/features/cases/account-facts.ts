import type { ExploitationEpisode } from "../../../shared/domain/exploitation-episode";
import type { Recruitment } from "../../../shared/domain/recruitment";
import type { FactsOf } from "./fact-row";
import type { FactWords } from "./fact-words";
import { sayLeg } from "./leg-fact";
import { sayMoney } from "./money-fact";

const asIs = (value: string): string => value;
const count = (value: number, words: FactWords): string => words.number(value);

/** How somebody was recruited and taken along. */
export const RECRUITMENT_FACTS: FactsOf<Recruitment> = {
  recruitedOn: (value, words) => words.partialDate(value),
  recruitedCountry: (value, words) => words.country(value),
  recruitedAdminCode: (value, words) => words.place(value),
  ageWhenTrafficked: count,
  method: (value, words) => value.map((one) => words.code("recruitMethod", one)).join(", "),
  platforms: (value, words) => value.map((one) => words.code("platform", one)).join(", "),
  recruiterRelation: (value, words) => words.code("recruiterRelation", value),
  recruiterKind: (value, words) => words.code("recruiterKind", value),
  agencyName: asIs,
  agencyLicenceNo: asIs,
  promisedJob: asIs,
  promisedPay: sayMoney,
  feePaid: sayMoney,
  debtAmount: sayMoney,
  timesSoldOn: count,
  legs: (value, words) => value.map((leg) => sayLeg(leg, words)).join("; "),
};

/** One stretch of exploitation. */
export const EPISODE_FACTS: FactsOf<ExploitationEpisode> = {
  stageReached: (value, words) => words.code("stageReached", value),
  exploitationType: (value, words) =>
    value.map((one) => words.code("exploitationType", one)).join(", "),
  primaryType: (value, words) => words.code("exploitationType", value),
  sexExploitationForm: (value, words) =>
    value.map((one) => words.code("sexExploitationForm", one)).join(", "),
  industryIsic: (value, words) => words.code("industryIsic", value),
  sectorKh: (value, words) => words.code("khSector", value),
  criminalActivity: (value, words) =>
    value.map((one) => words.code("criminalActivity", one)).join(", "),
  placeKind: (value, words) => words.code("placeKind", value),
  country: (value, words) => words.country(value),
  adminCode: (value, words) => words.place(value),
  venueName: asIs,
  platformsUsed: (value, words) => value.map((one) => words.code("platform", one)).join(", "),
  startDate: (value, words) => words.partialDate(value),
  endDate: (value, words) => words.partialDate(value),
  means: (value, words) =>
    value
      .map((one) => `${words.code("means", one.means)} (${words.code("meansAnswer", one.answer)})`)
      .join("; "),
  payReceived: (value, words) => `${sayMoney(value, words)}, ${words.code("payPeriod", value.per)}`,
  hoursPerDay: count,
  daysPerWeek: count,
  howEnded: (value, words) => words.code("howEnded", value),
};
