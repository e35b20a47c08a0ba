// Code lists about files that travel (dictionary §3.21, §7).

export const BATCH_KIND = [
  "sync",
  "statistical",
  "pseudonymous",
  "referral_packet",
  "correction",
  "recall",
] as const;
export const BATCH_STATUS = [
  "draft",
  "approved",
  "sealed",
  "exported",
  "delivered",
  "acknowledged",
  "rejected",
  "partly_accepted",
  "superseded",
  "recalled",
  "expired",
  "void",
] as const;
