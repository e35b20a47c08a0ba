import { useState } from "react";
import { mayRecordCases } from "../../../shared/domain/access";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession, useVaultQuery } from "../../session";
import type { OwedAnswers } from "../../store/vault-api";
import { Panel, Stack } from "../../ui";
import { WriteFile } from "../batches";
import { referralFileMarks } from "./referral-file-marks";
import css from "./referrals.module.css";
import { useOrgNames } from "./use-org-names";

export interface AnswersOwedProps {
  /** Only what is owed to this house; to all of them unless said. */
  readonly orgId?: string | null;
}

/** Answers to referrals that came as sealed files, and were not sent yet: one file for each house. */
export function AnswersOwed({ orgId = null }: AnswersOwedProps) {
  const { t } = useWords();
  const owed = useVaultQuery("answers-owed", (vault) => vault.answersOwed(), [
    "case",
    "batch",
    "organisation",
  ]);
  // While its file is written nothing is owed any more; the outcome is still told.
  const [started, setStarted] = useState<readonly string[]>([]);
  if (owed === undefined) return null;
  const told = started.filter((orgId) => owed.every((one) => one.orgId !== orgId));
  const houses: readonly OwedAnswers[] = [
    ...owed,
    ...told.map((one) => ({ orgId: one, canWrite: true, answers: [] })),
  ]
    .filter((house) => orgId === null || house.orgId === orgId)
    .sort((a, b) => (a.orgId < b.orgId ? -1 : 1));
  if (houses.length === 0) return null;
  return (
    <div className={css["owed"]}>
      <Panel title={t("referralFiles.answers.title")}>
        <Stack gap={16}>
          {houses.map((house) => (
            <HouseAnswers
              key={house.orgId}
              house={house}
              onStart={() => {
                setStarted((before) => [...new Set([...before, house.orgId])]);
              }}
            />
          ))}
        </Stack>
      </Panel>
    </div>
  );
}

interface HouseAnswersProps {
  readonly house: OwedAnswers;
  readonly onStart: () => void;
}

function HouseAnswers({ house: { orgId, canWrite, answers }, onStart }: HouseAnswersProps) {
  const { t } = useWords();
  const format = useFormats();
  const name = useOrgNames()(orgId);
  const { role } = useSession().open.user;
  const said = answers.map(
    ({ serviceType, status }) =>
      `${format.code("service", serviceType)}: ${format.code("referralStatus", status)}`,
  );
  return (
    <Stack gap={8}>
      <p>
        <b>{name}</b> <span className="small soft">{said.join("; ")}</span>
      </p>
      {!canWrite && <p className="small soft">{t("referralFiles.answers.noKeys")}</p>}
      {canWrite && mayRecordCases(role) && (
        <WriteFile
          seal={(vault) => {
            onStart();
            return vault.makeAnswers(orgId);
          }}
          marks={referralFileMarks}
          isDone={answers.length === 0}
          label={t("referralFiles.answers.make")}
          busyLabel={t("referralFiles.making")}
          madeTitle={(file) => t("referralFiles.made", { file })}
          madeText={t("referralFiles.answers.madeNext", { name })}
          failedTitle={t("referralFiles.answers.notMade")}
        />
      )}
    </Stack>
  );
}
