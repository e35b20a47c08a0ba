import type { CaseInput } from "../../domain/case-record";
import { NOT_ASKED } from "../../domain/answer";
import { NOT_SENT_YET } from "../../domain/referral";
import { orgByName, type HtcdsContext } from "./context";
import type { HtcdsId } from "./fields";
import { said, short } from "./import-person";
import type { RowReader } from "./row-reader";
import { REFERRAL_REASON_MAP } from "./values";

type Referral = CaseInput["referrals"][number];

const INCOMING = {
  org: "cas_ReferringOrganisation",
  contact: "cas_ReferringPrimaryCaseWorker",
  reason: "cas_ReasonForIncomingReferral",
  day: "cas_IncomingReferralDate",
  note: "cas_IncomingReferralDetails",
} as const satisfies Readonly<Record<string, HtcdsId>>;
const OUTGOING = {
  org: "cas_ReferredOrganisation",
  contact: "cas_ReferredPrimaryCaseWorker",
  reason: "cas_ReasonForOutgoingReferral",
  day: "cas_OutgoingReferralDate",
  note: "cas_OutgoingReferralDetails",
} as const satisfies Readonly<Record<string, HtcdsId>>;

type Columns = typeof INCOMING | typeof OUTGOING;

/**
 * The referral by which the person came, and those to others. The standard knows neither service nor state:
 * they count as "other" and as done, so that no board waits for an answer from years ago. One whose
 * organisation is not here stays in words, for a referral of ours leads to an organisation.
 */
export function importedReferrals(
  main: RowReader,
  further: readonly RowReader[],
  context: HtcdsContext,
  newId: () => string,
): Referral[] {
  return [
    ...referralOf(main, INCOMING, context, newId),
    ...[main, ...further].flatMap((reader) => referralOf(reader, OUTGOING, context, newId)),
  ];
}

function referralOf(
  reader: RowReader,
  columns: Columns,
  context: HtcdsContext,
  newId: () => string,
): Referral[] {
  const ids: readonly HtcdsId[] = Object.values(columns);
  if (ids.every((id) => reader.text(id) === null)) return [];
  const name = reader.text(columns.org);
  const orgId = name === null ? null : orgByName(context, name);
  const isIn = columns === INCOMING;
  if (orgId === null && (name !== null || !isIn)) {
    for (const id of ids) reader.carry(id, reader.text(id), "name_unknown");
    return [];
  }
  return [
    {
      ...NOT_SENT_YET,
      referralId: newId(),
      direction: isIn ? "in" : "out",
      kind: "referral",
      toOrgId: isIn ? context.ownOrgId : (orgId ?? context.ownOrgId),
      fromOrgId: isIn ? orgId : null,
      toContact: said(short(reader, columns.contact, 120)),
      referredOn: reader.day(columns.day),
      serviceType: "other",
      reason: said(reader.code(columns.reason, REFERRAL_REASON_MAP)),
      note: said(short(reader, columns.note, 1000)),
      urgency: "14_days",
      consentId: null,
      packetScope: [],
      status: isIn ? "accepted" : "completed",
      accompaniedBy: NOT_ASKED,
    },
  ];
}
