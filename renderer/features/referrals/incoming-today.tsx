import { useNavigate } from "react-router";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { answerDueMs } from "../../../shared/domain/referral-alarm";
import { useNow } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { WorkList } from "../../ui";
import { answerWord } from "./incoming-words";
import { useOrgNames } from "./use-org-names";

/** Today's list of who waits for our answer; nothing while nobody does. */
export function IncomingToday() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const nameOf = useOrgNames();
  const now = useNow();
  const lines = useVaultQuery("incoming-referrals", (vault) => vault.incomingReferrals(), [
    "case",
    "organisation",
  ]);
  const owed = (lines ?? []).filter(({ status }) => status === "received");
  if (owed.length === 0) return null;
  return (
    <WorkList
      title={t("incoming.today")}
      count={format.number(owed.length)}
      onOpen={(referralId) => void navigate(`/referrals/received?referral=${referralId}`)}
      items={owed.map((line) => ({
        id: line.referralId,
        when: format.dateTime(phnomPenhMinute(answerDueMs(line) ?? now)),
        ...(answerWord(line, now) === "late" ? { whenTone: "lamp" as const } : {}),
        title: nameOf(line.fromOrgId),
        detail: format.code("service", line.serviceType),
      }))}
    />
  );
}
