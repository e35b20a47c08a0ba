import { elsewhere, field, own, type EntityDictionary } from "./entry";
import type { Referral } from "../referral";

export const referral: EntityDictionary<Referral> = {
  entity: "referral",
  fields: {
    referralId: field("referral_id", "OPS", "S"),
    direction: field("direction", "STA", "S"),
    kind: field("kind", "STA", "S", { maps: ["Primero Referral / Transfer"] }),
    toOrgId: field("to_org_id", "SEN", "S", { maps: ["HTCDS cas_ReferredOrganisation"] }),
    fromOrgId: own("from_org_id", "SEN", "C"),
    toContact: field("to_contact", "ID", "O", { maps: ["HTCDS cas_ReferredPrimaryCaseWorker"] }),
    referredOn: field("referred_on", "STQ", "F", { maps: ["HTCDS cas_OutgoingReferralDate"] }),
    serviceType: field("service_type", "STA", "S", { maps: ["Primero lookup-service-type (15)"] }),
    reason: field("reason", "SEN", "F", { maps: ["HTCDS cas_ReasonForOutgoingReferral (3)"] }),
    note: field("note", "SEN", "O", { maps: ["HTCDS cas_OutgoingReferralDetails"] }),
    urgency: field("urgency", "STA", "S", { maps: ["Primero implementation timeframe"] }),
    consentId: field("consent_id", "SEN", "C", { maps: ["Primero consent_given"] }),
    override: field("override_basis", "SEN", "C", { maps: ["Primero consent_overridden"] }),
    packetScope: field("packet_scope", "OPS", "S"),
    status: field("status", "STA", "S", {
      maps: ["Primero in_progress/accepted/rejected/done/revoked"],
    }),
    sentVia: field("sent_via", "OPS", "C"),
    sentAt: own("sent_at", "STQ", "C"),
    packetSha256: own("packet_sha256", "OPS", "O"),
    receiptCode: field("receipt_code", "OPS", "C"),
    respondedAt: field("responded_at", "STQ", "C"),
    rejectReason: field("reject_reason", "STA", "C", { maps: ["Primero rejected_reason"] }),
    endReason: own("end_reason", "STA", "C"),
    serviceId: own("service_id", "OPS", "O"),
    resentFrom: own("resent_from", "OPS", "O"),
    accompaniedBy: field("accompanied_by", "ID", "C"),
    events: own("events", "OPS", "O"),
  },
  elsewhere: [elsewhere("case_id", "OPS", "S", "the case record that holds it")],
};

export const referralEvent: EntityDictionary<Referral["events"][number]> = {
  entity: "referral_event",
  fields: {
    fromStatus: field("ev.from_status", "OPS", "S"),
    toStatus: field("ev.to_status", "OPS", "S"),
    at: field("ev.at", "OPS", "S"),
    by: field("ev.by", "OPS", "S"),
  },
  elsewhere: [],
};
