import { approvals } from "./approvals";
import type { en } from "../en";
import type { WordsLike } from "../words-type";
import { aside } from "./aside";
import { attachments } from "./attachments";
import { audit } from "./audit";
import { batches } from "./batches";
import { care } from "./care";
import { cases } from "./cases";
import { common } from "./common";
import { court } from "./court";
import { courtBundle } from "./court-bundle";
import { errors } from "./errors";
import { fields } from "./fields";
import { identity } from "./identity";
import { incidents } from "./incidents";
import { incoming } from "./incoming";
import { intake } from "./intake";
import { matching } from "./matching";
import { needs } from "./needs";
import { operations } from "./operations";
import { organisations } from "./organisations";
import { referralFiles } from "./referral-files";
import { referrals } from "./referrals";
import { papers } from "./papers";
import { places } from "./places";
import { recalls } from "./recalls";
import { recordFields } from "./record-fields";
import { recordForm } from "./record-form";
import { report } from "./report";
import { retention } from "./retention";
import { screening } from "./screening";
import { settings } from "./settings";
import { standards } from "./standards";
import { ties } from "./ties";
import { today } from "./today";
import { unlock } from "./unlock";
import { users } from "./users";
import { validation } from "./validation";
import { withholding } from "./withholding";

/** All words in Khmer; the type of English makes a missing one an error. */
export const km: WordsLike<typeof en> = {
  common,
  errors,
  validation,
  fields,
  recordFields,
  recordForm,
  unlock,
  today,
  incoming,
  intake,
  needs,
  screening,
  care,
  court,
  courtBundle,
  cases,
  incidents,
  batches,
  recalls,
  aside,
  referrals,
  referralFiles,
  papers,
  report,
  operations,
  organisations,
  settings,
  approvals,
  attachments,
  audit,
  retention,
  users,
  withholding,
  standards,
  ties,
  matching,
  places,
  identity,
};
