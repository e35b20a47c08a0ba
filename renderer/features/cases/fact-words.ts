import type { Referral } from "../../../shared/domain/referral";
import type { Formats } from "../../i18n/use-formats";

/** How codes, dates and names are said in the language of the screen or the paper. */
export interface FactWords extends Pick<
  Formats,
  "code" | "date" | "dateTime" | "partialDate" | "number"
> {
  readonly country: (code: string) => string;
  readonly language: (code: string) => string;
  /** A place with all that it lies in, the smallest unit first. */
  readonly place: (adminCode: string) => string;
  /** A court; one of those that are suggested is named in the language asked for. */
  readonly court: (typed: string) => string;
  /** The name of an organisation that is known here; never that of the house itself. */
  readonly organisation: (orgId: Referral["toOrgId"]) => string;
  /** The name of an operation that is kept here. */
  readonly operation: (operationId: string) => string;
  /** The name of a field that stands inside the words of another, e.g. `legs.crossing`. */
  readonly field: (path: string) => string;
  readonly yesNo: (is: boolean) => string;
}
