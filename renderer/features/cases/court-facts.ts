import { valueOf } from "../../../shared/domain/answer";
import type { Compensation, LegalProceeding } from "../../../shared/domain/legal-proceeding";
import type { FactsOf } from "./fact-row";
import type { FactWords } from "./fact-words";
import { sayMoney } from "./money-fact";

const asIs = (value: string): string => value;
const day = (value: string, words: FactWords): string => words.date(value);

/** One proceeding, with its money in one line. */
export const PROCEEDING_FACTS: FactsOf<LegalProceeding> = {
  kind: (value, words) => words.code("proceedingKind", value),
  court: (value, words) => words.court(value),
  courtFileNo: asIs,
  personRole: (value, words) => words.code("personRole", value),
  participation: (value, words) => words.code("participation", value),
  noParticipationReason: (value, words) => words.code("noParticipation", value),
  protectionMeasures: (value, words) =>
    value.map((measure) => words.code("protectionMeasure", measure)).join(", "),
  lawyerOrgId: (value, words) => words.organisation(value),
  complaintOn: day,
  sentToCourtOn: day,
  verdictOn: day,
  verdict: (value, words) => words.code("verdict", value),
  compensations: (value, words) => value.map((one) => compensationLine(one, words)).join("; "),
  note: asIs,
};

/** "1,200 USD / 800 USD, Wages from the employer": claimed, then awarded, and from whom. */
function compensationLine(one: Compensation, words: FactWords): string {
  const amounts = [valueOf(one.claimedAmount), valueOf(one.awardedAmount)].map((money) =>
    money === null ? "–" : sayMoney(money, words),
  );
  const source = valueOf(one.source);
  return [
    amounts.join(" / "),
    ...(source === null ? [] : [words.code("compensationSource", source)]),
  ].join(", ");
}
