import { useWatch } from "react-hook-form";
import { known } from "../../../../shared/domain/answer";
import { FINDING, FINDING_ANSWER } from "../../../../shared/domain/code-lists/casework";
import { foundDanger } from "../../../../shared/domain/follow-up";
import { useCaseField, useCodeOptions } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { Band, FormGrid, SegmentAnswer, Stack } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import type { FollowUpRow } from "../new-care";

type Findings = FollowUpRow["findings"];

/** How somebody fares, in seven things. A danger makes the next step urgent at once. */
export function FollowUpFindings({ index }: { readonly index: number }) {
  const { t } = useWords();
  const f = useCaseField();
  const { setValue } = useCaseFormContext();
  const row = useWatch({ name: `followUps.${index}` }) as FollowUpRow;
  const things = useCodeOptions("finding");
  const answers = useCodeOptions("findingAnswer");
  const { name, label } = f(`followUps.${index}.findings`);

  function say(finding: Findings[number]["finding"], said: string | null): void {
    const answer = FINDING_ANSWER.find((code) => code === said);
    const others = row.findings.filter((one) => one.finding !== finding);
    const next = answer === undefined ? others : [...others, { finding, answer }];
    const order = next.sort((a, b) => FINDING.indexOf(a.finding) - FINDING.indexOf(b.finding));
    setValue(`followUps.${index}.findings`, order, { shouldDirty: true });
    if (!foundDanger({ findings: order })) return;
    const isTold = { shouldDirty: true, shouldValidate: true };
    setValue(`followUps.${index}.nextAction`, known("urgent"), isTold);
  }

  return (
    <Stack gap={8}>
      <div id={name}>
        <h3 className="small">{label}</h3>
        <p className="small soft">{t("care.followUp.findingsLead")}</p>
      </div>
      <FormGrid>
        {things.map((thing) => {
          const finding = FINDING.find((code) => code === thing.value) ?? FINDING[0];
          return (
            <SegmentAnswer
              key={finding}
              id={`${name}.${finding}`}
              label={thing.label}
              allowedStates={[]}
              mv="known"
              options={answers}
              value={row.findings.find((one) => one.finding === finding)?.answer ?? null}
              onChange={({ value }) => {
                say(finding, value);
              }}
            />
          );
        })}
      </FormGrid>
      {foundDanger(row) && (
        <Band tone="danger" isAlert>
          {t("care.followUp.danger")}
        </Band>
      )}
    </Stack>
  );
}
