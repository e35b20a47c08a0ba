import { phnomPenhMinute } from "../../../shared/domain/local-time";
import type { Referral } from "../../../shared/domain/referral";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Timeline } from "../../ui";

/** What happened to a referral, in order. Who did it is named for own staff, never on paper (R13). */
export function ReferralHistory({ referral }: { referral: Pick<Referral, "events"> }) {
  const { t } = useWords();
  const format = useFormats();
  const { users } = useSession().open;
  return (
    <Timeline
      label={t("referrals.history")}
      items={referral.events.map(({ fromStatus, toStatus, at, by }, index) => ({
        id: String(index),
        when: format.dateTime(phnomPenhMinute(Date.parse(at))),
        what: [
          fromStatus === null && toStatus === "draft"
            ? t("referrals.made")
            : format.code("referralStatus", toStatus),
          users.find(({ userId }) => userId === by)?.displayName ?? "",
        ]
          .filter((part) => part !== "")
          .join(", "),
      }))}
    />
  );
}
