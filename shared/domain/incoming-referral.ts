import { z } from "../zod";
import { known, NOT_ASKED } from "./answer";
import { REFERRAL_KIND, REFERRAL_URGENCY, SERVICE } from "./code-lists/case-files";
import { REJECT_REASON, SENT_VIA } from "./code-lists/casework";
import type { ORG_TYPE } from "./code-lists/organisations";
import type { CaseFile } from "./case-file";
import { idSchema } from "./ids";
import { phnomPenhDay } from "./local-time";
import { packetSchema, type Packet } from "./packet";
import { noteOfPacket } from "./packet-into-file";
import { NOT_SENT_YET, type Referral } from "./referral";
import { err, ok, type Result } from "../result";

// A referral that another house made to this one, before there is a file (dictionary §6): it is answered
// first, and a file is only begun for a yes. Until then it is a line of its own, with what was told.

/** Words that may be left out: nothing is asked of whoever telephones in a hurry. */
const words = (maxLength: number) =>
  z
    .string()
    .trim()
    .max(maxLength, "too_long")
    .transform((typed) => typed.normalize("NFC"));

/** What is written down when a referral comes. */
export const incomingToldSchema = z.strictObject({
  fromOrgId: idSchema,
  sentVia: z.enum(SENT_VIA, "required"),
  /** UTC; the time for an answer runs from here. */
  receivedAt: z.iso.datetime(),
  kind: z.enum(REFERRAL_KIND),
  serviceType: z.enum(SERVICE, "required"),
  urgency: z.enum(REFERRAL_URGENCY, "required"),
  /** Whom to call back over there. */
  contact: words(120),
  /** As they call the person: to find out whether a file is here already. */
  personName: words(120),
  note: words(1000),
});

export const incomingReferralSchema = z.strictObject({
  ...incomingToldSchema.shape,
  referralId: idSchema,
  receivedBy: idSchema,
  status: z.enum(["received", "accepted", "rejected"]),
  answeredAt: z.iso.datetime().nullable(),
  answeredBy: idSchema.nullable(),
  rejectReason: z.enum(REJECT_REASON).nullable(),
  /** The file that was begun for it and is not saved yet. */
  caseId: idSchema.nullable(),
  /** Of one that came as a sealed file: its manifest, which our answer names. */
  packetSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  /** What the file told; forgotten with a no. */
  packet: packetSchema.nullable().default(null),
  /** Since when its sender wants it back, UTC: nothing is begun with it any more. */
  recalledAt: z.iso.datetime().nullable().default(null),
});

export type IncomingTold = z.output<typeof incomingToldSchema>;
export type IncomingReferral = z.output<typeof incomingReferralSchema>;

interface Doer {
  /** UTC. */
  readonly now: string;
  readonly by: string;
}

/** A new line. Refused: what comes from the own house, and what comes from the future. */
export function receivedReferral(
  told: IncomingTold,
  { now, by, newId, ownOrgId }: Doer & { readonly newId: () => string; readonly ownOrgId: string },
): Result<IncomingReferral, "bad_request"> {
  if (told.fromOrgId === ownOrgId || told.receivedAt > now) return err("bad_request");
  return ok({
    ...told,
    referralId: newId(),
    receivedBy: by,
    status: "received",
    answeredAt: null,
    answeredBy: null,
    rejectReason: null,
    caseId: null,
    packetSha256: null,
    packet: null,
    recalledAt: null,
  });
}

/**
 * The line of a referral that came as a sealed file. It has an id of ours: the one that its sender chose could
 * be the id of anything here.
 */
export function arrivedReferral(
  packet: Packet,
  { fromOrgId, packetSha256 }: { readonly fromOrgId: string; readonly packetSha256: string },
  { now, by, newId }: Doer & { readonly newId: () => string },
): IncomingReferral {
  const { kind, serviceType, urgency } = packet;
  return {
    ...{ fromOrgId, kind, serviceType, urgency, packet, packetSha256 },
    sentVia: "encrypted_file",
    receivedAt: now,
    ...{ contact: "", personName: "", note: noteOfPacket(packet) },
    referralId: newId(),
    receivedBy: by,
    ...{ status: "received", answeredAt: null, answeredBy: null, rejectReason: null },
    ...{ caseId: null, recalledAt: null },
  };
}

/**
 * The line once its sender wants it back: what was told goes. One for which a file was begun stays as it is
 * and says so; the file is this house's own matter.
 */
export function recalledReferral(line: IncomingReferral, now: string): IncomingReferral {
  if (line.status === "accepted") return { ...line, recalledAt: now };
  const forgotten = { personName: "", note: "", contact: "", packet: null };
  return { ...line, ...forgotten, recalledAt: now };
}

/** A yes: a file is begun, or one that is here takes it up. Refused once it was answered. */
export function acceptedReferral(
  line: IncomingReferral,
  caseId: string,
  { now, by }: Doer,
): Result<IncomingReferral, "referral_not_now"> {
  if (line.status !== "received" || line.recalledAt !== null) return err("referral_not_now");
  return ok({ ...line, status: "accepted", answeredAt: now, answeredBy: by, caseId });
}

/**
 * A no with its reason, also after a yes of which no file came. What was told of the person goes at once.
 * Refused for a no.
 */
export function declinedReferral(
  line: IncomingReferral,
  reason: (typeof REJECT_REASON)[number],
  { now, by }: Doer,
): Result<IncomingReferral, "referral_not_now"> {
  if (line.status === "rejected") return err("referral_not_now");
  const forgotten = { personName: "", note: "", contact: "", packet: null };
  const answer = { status: "rejected", answeredAt: now, answeredBy: by } as const;
  return ok({ ...line, ...forgotten, ...answer, rejectReason: reason, caseId: null });
}

const KEPT_AFTER_ANSWER_MS = 30 * 24 * 60 * 60 * 1000;

/** Those that are still kept at `nowMs`: a no for 30 days, so that they can ask what was answered. */
export function keptIncoming(
  lines: readonly IncomingReferral[],
  nowMs: number,
): readonly IncomingReferral[] {
  return lines.filter(
    ({ status, answeredAt }) =>
      status !== "rejected" ||
      answeredAt === null ||
      nowMs - Date.parse(answeredAt) < KEPT_AFTER_ANSWER_MS,
  );
}

/** The line as it stands in a file once it was accepted, with what happened to it. */
export function asReferral(line: IncomingReferral, ownOrgId: string): Referral {
  const { referralId, fromOrgId, kind, serviceType, urgency, sentVia, receivedAt } = line;
  const { receivedBy, answeredAt, answeredBy, contact, note, packet, packetSha256 } = line;
  if (answeredAt === null || answeredBy === null) {
    throw new Error("Broken claim: only an accepted referral comes into a file");
  }
  const said = (text: string) => (text === "" ? NOT_ASKED : known(text));
  return {
    ...NOT_SENT_YET,
    ...{ referralId, fromOrgId, kind, serviceType, urgency, sentVia, packetSha256 },
    direction: "in",
    toOrgId: ownOrgId,
    toContact: said(contact),
    referredOn: phnomPenhDay(Date.parse(receivedAt)),
    reason: packet?.reason ?? NOT_ASKED,
    note: said(note),
    consentId: null,
    packetScope: packet?.scope ?? [],
    status: "accepted",
    respondedAt: answeredAt,
    accompaniedBy: packet?.accompaniedBy ?? NOT_ASKED,
    events: [
      { fromStatus: null, toStatus: "received", at: receivedAt, by: receivedBy },
      { fromStatus: "received", toStatus: "accepted", at: answeredAt, by: answeredBy },
    ],
  };
}

/** On which ground a person comes who was referred by this type of office, as far as that tells it. */
export function basisOfReferral(
  orgType: (typeof ORG_TYPE)[number],
): CaseFile["receptionBasis"] | null {
  switch (orgType) {
    case "ngo_shelter":
    case "ngo_service":
    case "international_org":
      return "ngo_referral";
    case "mosvy_national":
    case "dosvy_provincial":
    case "district_osvy":
      return "dosvy_referral";
    case "state_shelter_transit":
      return "transit_centre";
    case "commune_ccwc":
      return "commune_authority";
    case "embassy_consulate":
      return "embassy_or_mission";
    case "court_prosecution":
      return "court_order";
    // Police may have rescued the person, or only have been asked: somebody has to say.
    default:
      return null;
  }
}
