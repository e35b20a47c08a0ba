import type { GateAnswer } from "../../../shared/domain/gate";
import type { Delivery } from "../../../shared/domain/recalls";
import type { Referral } from "../../../shared/domain/referral";

/** Which paper it is, with what it needs besides the file itself. */
export type PaperSource =
  | { readonly kind: "intake" }
  | { readonly kind: "consent" }
  | { readonly kind: "person"; readonly deliveries: readonly Delivery[] }
  | { readonly kind: "referral"; readonly referral: Referral; readonly gate: GateAnswer };
