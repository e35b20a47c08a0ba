export { ReferralsScreen } from "./referrals-screen";
export { ReferScreen } from "./refer-screen";
