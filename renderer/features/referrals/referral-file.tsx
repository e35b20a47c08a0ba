import { mayRecordCases } from "../../../shared/domain/access";
import type { CaseRecord } from "../../../shared/domain/case-record";
import type { Referral } from "../../../shared/domain/referral";
import { acceptedTransfer } from "../../../shared/domain/referral-transfer";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { Stack } from "../../ui";
import { WriteFile } from "../batches";
import { referralFileMarks } from "./referral-file-marks";
import { useOrgNames } from "./use-org-names";

export interface ReferralFileProps {
  readonly record: CaseRecord;
  readonly referral: Referral;
  /** Whether it is ready and a sealed file may go to this house. */
  readonly isReady: boolean;
}

/**
 * Sends a referral as a sealed file, and writes it once more while nobody has answered. It stays where it is
 * from one state to the next: the file is still being written when the referral counts as sent.
 */
export function ReferralFile({ record, referral, isReady }: ReferralFileProps) {
  const { t } = useWords();
  const nameOf = useOrgNames();
  const { role } = useSession().open.user;
  const { referralId, packetSha256, status, direction } = referral;
  if (direction === "in" || !mayRecordCases(role)) return null;
  const canWriteAgain = status === "sent" && packetSha256 !== null;
  const isOpen = (isReady || canWriteAgain) && acceptedTransfer(record) === null;
  const { caseId } = record.caseFile;
  const { rowVersion } = record.meta;
  const name = nameOf(referral.toOrgId);
  const words = canWriteAgain ? "again" : "send";
  return (
    <Stack gap={8}>
      <WriteFile
        seal={(vault) =>
          canWriteAgain
            ? vault.sendReferralFileAgain(caseId, referralId)
            : vault.sendReferralFile(caseId, referralId, rowVersion)
        }
        marks={referralFileMarks}
        isAgain={canWriteAgain}
        isMain={isReady}
        isDone={!isOpen}
        label={t(`referralFiles.${words}.make`)}
        busyLabel={t("referralFiles.making")}
        madeTitle={(file) => t("referralFiles.made", { file })}
        madeText={t("referralFiles.madeNext", { name })}
        failedTitle={t(`referralFiles.${words}.notMade`)}
      />
      {isReady && isOpen && <p className="small soft">{t("referralFiles.send.how", { name })}</p>}
    </Stack>
  );
}
