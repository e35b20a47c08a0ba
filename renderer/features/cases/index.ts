export { CasesScreen } from "./cases-screen";
export { CaseScreen } from "./case-screen";
export { useToday } from "./use-today";
export { describeAge, describePerson, describeSex } from "./describe-person";
export { CaseName } from "./case-name";
export { ReferralHistory } from "./referral-history";
export { referralPacket, type PacketLine, type ReferralPacket } from "./referral-packet";
export { useFactWords } from "./use-fact-words";
export { useLegalHold } from "./use-legal-hold";
