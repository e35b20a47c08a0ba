import { valueOf } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { Formats } from "../../i18n/use-formats";

/** Where something was told: by the house that referred, at the triage, or in the account with the number of its entry. */
export interface ToldSource {
  readonly kind: "referrer" | "triage" | "beginning" | "time" | "account";
  /** From 1; null where there is only one. */
  readonly number: number | null;
}

/** One thing that was told, under the path of the field that holds it. */
export interface ToldQuote {
  readonly source: ToldSource;
  readonly path: string;
  readonly text: string;
}

type Words = Pick<Formats, "code" | "number">;

/** What earlier steps hold of what happened, with its source: nobody is asked for it again. */
export function toldQuotes(content: CaseContent, words: Words): ToldQuote[] {
  const { triage, caseFile } = content;
  const alone = (
    kind: "referrer" | "triage" | "account",
    path: string,
    text: string | null,
  ): ToldQuote => ({
    source: { kind, number: null },
    path,
    text: text ?? "",
  });
  const asked = content.referrals.filter(({ direction }) => direction === "in");
  return [
    ...asked.map(({ note }) => alone("referrer", "referrals.note", valueOf(note))),
    alone("triage", "triage.note", valueOf(triage.note)),
    ...content.recruitments.flatMap((one, index) =>
      beginning(one, words).map(([path, text]) => ({
        source: { kind: "beginning" as const, number: index + 1 },
        path,
        text,
      })),
    ),
    ...content.episodes.flatMap((one, index) =>
      time(one, words).map(([path, text]) => ({
        source: { kind: "time" as const, number: index + 1 },
        path,
        text,
      })),
    ),
    alone("account", "caseFile.narrative", valueOf(caseFile.narrative)),
  ].filter(({ text }) => text !== "");
}

type Told<A> = A extends { readonly value: infer V } ? V : never;
type Money = Told<CaseContent["recruitments"][number]["feePaid"]>;
type Said = readonly [path: string, text: string];

function beginning(one: CaseContent["recruitments"][number], words: Words): Said[] {
  const list = (codes: readonly string[]): string => codes.join(", ");
  const relation = valueOf(one.recruiterRelation);
  return [
    [
      "recruitments.method",
      list((valueOf(one.method) ?? []).map((code) => words.code("recruitMethod", code))),
    ],
    [
      "recruitments.recruiterRelation",
      relation === null ? "" : words.code("recruiterRelation", relation),
    ],
    ["recruitments.promisedJob", valueOf(one.promisedJob) ?? ""],
    ["recruitments.promisedPay", money(valueOf(one.promisedPay), words)],
    ["recruitments.feePaid", money(valueOf(one.feePaid), words)],
    ["recruitments.debtAmount", money(valueOf(one.debtAmount), words)],
  ];
}

function time(one: CaseContent["episodes"][number], words: Words): Said[] {
  const count = (value: number | null): string => (value === null ? "" : words.number(value));
  const means = one.means.filter(({ answer }) => answer === "yes");
  return [
    [
      "episodes.exploitationType",
      (valueOf(one.exploitationType) ?? [])
        .map((code) => words.code("exploitationType", code))
        .join(", "),
    ],
    ["episodes.payReceived", money(valueOf(one.payReceived), words)],
    ["episodes.hoursPerDay", count(valueOf(one.hoursPerDay))],
    ["episodes.daysPerWeek", count(valueOf(one.daysPerWeek))],
    ["episodes.means", means.map((each) => words.code("means", each.means)).join(", ")],
  ];
}

function money(value: Pick<Money, "amount" | "currency"> | null, words: Words): string {
  if (value === null) return "";
  return `${words.number(value.amount)} ${words.code("currency", value.currency)}`;
}
