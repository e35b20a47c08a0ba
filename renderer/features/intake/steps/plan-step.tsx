import { Stack } from "../../../ui";
import { HandoverList } from "./handover-list";
import { ReferralList } from "./referral-list";

/** Step 9: who helps next, and where somebody goes. */
export function PlanStep() {
  return (
    <Stack gap={32}>
      <ReferralList />
      <HandoverList />
    </Stack>
  );
}
