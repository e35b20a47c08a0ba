import type { CaseRecord } from "../../../shared/domain/case-record";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import type { Referral } from "../../../shared/domain/referral";
import { acceptedTransfer } from "../../../shared/domain/referral-transfer";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Facts, Note } from "../../ui";
import { useOrgNames } from "./use-org-names";

/** When they answered, and why it ended, once there is something to say. */
export function ReferralAnswer({ referral }: { readonly referral: Referral }) {
  const { t } = useWords();
  const format = useFormats();
  const { respondedAt, rejectReason, endReason, packetSha256 } = referral;
  const facts = [
    {
      label: t("fields.referrals.respondedAt"),
      value: respondedAt && format.dateTime(phnomPenhMinute(Date.parse(respondedAt))),
    },
    {
      label: t("fields.referrals.rejectReason"),
      value: rejectReason && format.code("rejectReason", rejectReason),
    },
    {
      label: t("fields.referrals.endReason"),
      value: endReason && format.code("referralEndReason", endReason),
    },
    {
      label: t("fields.referrals.packetSha256"),
      // Enough to tell one file from another on the telephone.
      value: packetSha256 && packetSha256.slice(0, 12),
    },
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  return facts.length === 0 ? null : <Facts items={facts} />;
}

/** Says why nothing moves on in a file that another house has taken over. */
export function TransferNote({ record }: { readonly record: CaseRecord }) {
  const { t } = useWords();
  const nameOf = useOrgNames();
  const transfer = acceptedTransfer(record);
  if (transfer === null) return null;
  return (
    <Note title={t("referrals.transferred.title", { name: nameOf(transfer.toOrgId) })}>
      {t("referrals.transferred.moves")}
    </Note>
  );
}
