import { valueOf } from "../../domain/answer";
import type { CaseContent } from "../../domain/case-record";
import { latestConsent, type DataScope } from "../../domain/consent";
import { cellText, type Cell } from "../../spreadsheets/sheet";
import { apart, type Carried } from "./carried";
import { areaNames, orgName, userName, type HtcdsContext } from "./context";
import { eventRows, planRows } from "./export-lists";
import { victimRow } from "./export-victim";
import { htcdsField, type HtcdsId } from "./fields";
import { coded, dayOrNull, wholeDay, type HtcdsCase, type HtcdsRow } from "./row";
import * as values from "./values";

export interface HtcdsOptions {
  /** `own`: all, for another program of this house. Else the parts that consent covers, and no worker's name. */
  readonly reach: "own" | readonly DataScope[];
  /** Name the two means of control that only the standard's page of definitions has. */
  readonly withDefinitionMeans: boolean;
}

/** The record in the words of the standard. Suspects are not in it: they belong to incidents. */
export function exportCase(
  content: CaseContent,
  context: HtcdsContext,
  options: HtcdsOptions,
): HtcdsCase {
  const { account, carried } = apart(valueOf(content.caseFile.narrative) ?? "");
  const [firstOut, ...furtherOut] = content.referrals
    .filter(({ direction }) => direction === "out")
    .map((referral): HtcdsRow => outgoing(referral, context));
  const main: HtcdsRow = {
    ...personRow(content, context, options),
    ...victimRow(content, context, options),
    ...caseRow(content, context, options),
    ...incomingRow(content, context),
    ...firstOut,
    cco_CaseComment: account,
    con_Consent: consentCell(content),
  };
  const limited = (row: HtcdsRow): HtcdsRow => within(row, options.reach);
  return {
    main: limited(withLines(main, carried)),
    referrals: furtherOut.map(limited),
    events: eventRows(content, context).map(limited),
    plans: planRows(content).map(limited),
  };
}

/** Of a row only what the consent covers, for others; a field without a part of a packet goes to nobody. */
function within(row: HtcdsRow, reach: HtcdsOptions["reach"]): HtcdsRow {
  const entries = Object.entries(row).filter(([id, cell]) => {
    if (cell === null || cell === "") return false;
    if (reach === "own" || ALWAYS_TOLD.has(id)) return true;
    const scope = htcdsField(id)?.scope ?? null;
    return scope !== null && reach.includes(scope);
  });
  return Object.fromEntries(entries);
}

/** What says nothing of the person: that there is consent, who sends, and how far the case is. */
const ALWAYS_TOLD = new Set<string>(["con_Consent", "cas_CaseOwner", "cas_Status"]);

/** What a foreign file had beyond us stands in its columns again, beside what we know ourselves. */
function withLines(row: HtcdsRow, carried: readonly Carried[]): HtcdsRow {
  const whole: HtcdsRow = { ...row };
  for (const { id, value } of carried) {
    const present = whole[id] ?? "";
    if (present === "") whole[id] = asKind(id, value);
    else if (htcdsField(id)?.kind === "choices") {
      whole[id] = joined([...cellText(present).split(";"), ...value.split(";")]);
    }
  }
  return whole;
}

function asKind(id: HtcdsId, value: string): Cell {
  const kind = htcdsField(id)?.kind;
  if (kind === "flag" && /^true$/i.test(value)) return true;
  if (kind === "number" && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  return kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { day: value } : value;
}

function joined(list: readonly string[]): string {
  return [...new Set(list.map((one) => one.trim()))].filter((one) => one !== "").join(";");
}

function personRow(
  { person }: CaseContent,
  context: HtcdsContext,
  { reach }: HtcdsOptions,
): HtcdsRow {
  const languages = (valueOf(person.languages) ?? []).map(values.languageForHtcds);
  const [primary = "", secondary = ""] = [...new Set(languages)];
  const home = valueOf(person.homeAdminCode);
  const area = home === null ? { state: "", city: "" } : areaNames(context, home);
  const numbers = (valueOf(person.phoneNumbers) ?? []).filter(({ safeToCall }) => {
    const isSafe = valueOf(safeToCall);
    return reach === "own" ? isSafe !== "no" : isSafe === "yes";
  });
  const documents = valueOf(person.idDocuments) ?? [];
  const identity = documents.map(({ number }) => valueOf(number)).find((one) => one !== null);
  return {
    prs_FirstName: valueOf(person.givenNameLatin) ?? valueOf(person.givenNameKm),
    prs_MiddleName: valueOf(person.otherNames),
    prs_SecondName: valueOf(person.familyNameLatin) ?? valueOf(person.familyNameKm),
    prs_Birthdate: wholeDay(person.birthDate),
    prs_Gender: genderOf(person.genderIdentity),
    prs_Deceased: valueOf(person.deceasedOn) === null ? null : true,
    prs_MaritalStatus: coded(person.maritalStatus, values.MARITAL_MAP),
    prs_NumberOfChildren: valueOf(person.childrenCount),
    prs_PrimaryLanguage: primary,
    prs_SecondaryLanguage: secondary,
    prs_HighestLevelOfEducation: coded(person.educationLevel, values.EDUCATION_MAP),
    prs_Citizenship: joined(
      (valueOf(person.nationality) ?? []).filter((code) => code !== "XX" && code !== "XS"),
    ),
    prs_IdentityNumber: identity ?? null,
    prs_HomePhone: numbers.find(({ owner }) => owner !== "self")?.number ?? null,
    prs_MobilePhone: numbers.find(({ owner }) => owner === "self")?.number ?? null,
    prs_MailingCity: area.city,
    prs_MailingCountry: valueOf(person.homeCountry),
    prs_MailingState: area.state,
    prs_MailingStreet: valueOf(person.homeAddressText),
  };
}

/** Whoever was asked and did not say is told by the standard's own value; nobody asked is empty. */
function genderOf(answer: CaseContent["person"]["genderIdentity"]): string | null {
  const value = valueOf(answer);
  if (value !== null) return values.GENDER_MAP[value];
  return answer.mv === "unknown" || answer.mv === "declined" ? "NonSpecifiedUnknown" : null;
}

function caseRow(
  { caseFile }: CaseContent,
  context: HtcdsContext,
  { reach }: HtcdsOptions,
): HtcdsRow {
  const owner = reach === "own" ? userName(context, caseFile.caseOwner) : null;
  return {
    cas_Status: values.STATUS_MAP[caseFile.status],
    cas_ReasonForCaseClosure: caseFile.closureReason?.replaceAll("_", " ") ?? null,
    // Others get the house and never the worker (dictionary §11 R13).
    cas_CaseOwner: owner ?? orgName(context, context.ownOrgId),
  };
}

function incomingRow({ referrals }: CaseContent, context: HtcdsContext): HtcdsRow {
  const referral = referrals.find(({ direction }) => direction === "in");
  if (referral === undefined) return {};
  return {
    cas_ReferringOrganisation: orgName(context, referral.fromOrgId),
    cas_IncomingReferralDate: dayOrNull(referral.referredOn),
    cas_ReferringPrimaryCaseWorker: valueOf(referral.toContact),
    cas_ReasonForIncomingReferral: coded(referral.reason, values.REFERRAL_REASON_MAP),
    cas_IncomingReferralDetails: valueOf(referral.note),
  };
}

function outgoing(referral: CaseContent["referrals"][number], context: HtcdsContext): HtcdsRow {
  return {
    cas_ReferredOrganisation: orgName(context, referral.toOrgId),
    cas_ReferredPrimaryCaseWorker: valueOf(referral.toContact),
    cas_ReasonForOutgoingReferral: coded(referral.reason, values.REFERRAL_REASON_MAP),
    cas_OutgoingReferralDate: dayOrNull(referral.referredOn),
    cas_OutgoingReferralDetails: valueOf(referral.note),
  };
}

/** Whether a file may be kept: nobody asked is empty, and a no is a no. */
function consentCell({ consents }: CaseContent): Cell {
  const latest = latestConsent(consents, "store_and_manage_file");
  if (latest === null || latest.decision === "not_able_to_decide") return null;
  return latest.decision === "given" && latest.withdrawnAt === null;
}
