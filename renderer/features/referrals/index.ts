export { IncomingScreen } from "./incoming-screen";
export { IncomingToday } from "./incoming-today";
export { ReferralsScreen } from "./referrals-screen";
export { ReferScreen } from "./refer-screen";
export { RecipientList } from "./recipient-list";
