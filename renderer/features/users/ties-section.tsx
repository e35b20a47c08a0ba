import { useState } from "react";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useSession, useVault, useVaultQuery } from "../../session";
import type { UserTies } from "../../store/vault-api";
import { Action, Facts, Note, Row, Stack, tell, Title } from "../../ui";
import { DeclareTie } from "./declare-tie";
import { TrainingDay } from "./training-day";
import { useTieNames } from "./use-tie-names";

/** To whom somebody is tied, and when they were trained: declared by themselves, taken back by another. */
export function TiesSection({ userId }: { readonly userId: string }) {
  const { t } = useWords();
  const format = useFormats();
  const vault = useVault();
  const { user } = useSession().open;
  const [round, setRound] = useState(0);
  const [isDeclaring, setDeclaring] = useState(false);
  const nameOf = useTieNames();
  const ties = useVaultQuery(["ties", userId, String(round)], (asked) => asked.tiesOf(userId), []);
  const isOwn = user.userId === userId;
  if (!ties) return null;
  const again = (): void => {
    setDeclaring(false);
    setRound(round + 1);
  };

  async function save(change: Partial<UserTies>): Promise<void> {
    if (!ties) return;
    const saved = await answerOf(vault.saveTies({ ...ties, ...change }));
    if (saved.ok) again();
    else tell({ text: t(`errors.${saved.error}`), tone: "lamp" });
  }

  const isTied = ties.orgIds.length + ties.personIds.length > 0;
  return (
    <Stack gap={12}>
      <Title order={3}>{t("ties.title")}</Title>
      <p className="small">{t(isOwn ? "ties.ownText" : "ties.text")}</p>
      <Facts
        items={[
          {
            label: t("ties.organisations"),
            value: ties.orgIds.map(nameOf).join(", ") || t("ties.none"),
          },
          { label: t("ties.persons"), value: format.number(ties.personIds.length) },
          {
            label: t("ties.trainedOn"),
            value: ties.trainingPassedOn
              ? format.date(ties.trainingPassedOn)
              : t("ties.notTrained"),
          },
        ]}
      />
      {isOwn && isTied && <Note>{t("ties.ownStays")}</Note>}
      {isOwn && !isDeclaring && (
        <div>
          <Action
            onClick={() => {
              setDeclaring(true);
            }}
          >
            {t("ties.declare")}
          </Action>
        </div>
      )}
      {isOwn && isDeclaring && <DeclareTie onDone={again} />}
      {!isOwn && (
        <>
          <TrainingDay
            key={ties.trainingPassedOn}
            day={ties.trainingPassedOn}
            onSave={(trainingPassedOn) => void save({ trainingPassedOn })}
          />
          {isTied && (
            <Row>
              <Action onClick={() => void save({ orgIds: [], personIds: [] })}>
                {t("ties.takeBack")}
              </Action>
            </Row>
          )}
        </>
      )}
    </Stack>
  );
}
