import { valueOf } from "../../../shared/domain/answer";
import type { Recruitment } from "../../../shared/domain/recruitment";
import type { FactWords } from "./fact-words";

type Leg = Recruitment["legs"][number];

/**
 * One leg of the journey in one line, with all that was said of it. For the house only: how a border was
 * crossed is never told to police or immigration (dictionary §11 R6).
 */
export function sayLeg(leg: Leg, words: FactWords): string {
  const [from, to] = [valueOf(leg.from), valueOf(leg.to)].map((place) => sayPlace(place, words));
  const left = valueOf(leg.fromDate);
  const way = left === null ? `${from} → ${to}` : `${from} → ${to} (${words.partialDate(left)})`;
  const border = valueOf(leg.borderPoint);
  const crossing = valueOf(leg.crossing);
  const papers = valueOf(leg.documentsUsed);
  return [
    way,
    border === null ? null : `${words.field("legs.borderPoint")}: ${border}`,
    crossing === null
      ? null
      : `${words.field("legs.crossing")}: ${words.code("crossing", crossing)}`,
    papers === null
      ? null
      : `${words.field("legs.documentsUsed")}: ${words.code("documentsUsed", papers)}`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** A country by its two letters, an area by its digits, anything else as it was written. */
function sayPlace(place: string | null, words: FactWords): string {
  if (place === null) return "…";
  if (/^[A-Z]{2}$/.test(place)) return words.country(place);
  return /^\d+$/.test(place) ? words.place(place) : place;
}
