import { useState } from "react";
import { useNavigate } from "react-router";
import { valueOf } from "../../../../shared/domain/answer";
import type { CaseRecord } from "../../../../shared/domain/case-record";
import type { LegalProceeding } from "../../../../shared/domain/legal-proceeding";
import { AppShell, useFormKeys } from "../../../app-frame";
import { useWords } from "../../../i18n/i18n";
import { Action, Band, FormFoot, Note, Page, Stack, tell, Title, useFieldFocus } from "../../../ui";
import { RecipientList } from "../../referrals";
import { standingBars, type BundleChoice } from "./bundle-choice";
import type { OpenBundle } from "./use-bundle";
import { ForWhich, WhatGoesIn } from "./what-goes-in";
import { WordsToHide } from "./words-to-hide";

export interface ChooseBundleProps {
  readonly record: CaseRecord;
  readonly proceeding: LegalProceeding;
  readonly choice: BundleChoice;
  readonly open: OpenBundle;
  readonly onChange: (part: Partial<BundleChoice>) => void;
  readonly onPreview: () => void;
}

/** For which court, with what in it, and what is taken out. */
export function ChooseBundle(props: ChooseBundleProps) {
  const { record, proceeding, choice, open, onChange, onPreview } = props;
  const { t } = useWords();
  const navigate = useNavigate();
  const [hasTried, setTried] = useState(false);
  const [reasonField, focusReason] = useFieldFocus();
  const { caseId, caseNo } = record.caseFile;
  const back = (): void => void navigate(`/cases/${caseId}`);

  function preview(): void {
    setTried(true);
    const { recipient, isAsking, plan } = open;
    if (isAsking) return;
    if (recipient === null) {
      tell({ text: t("courtBundle.chooseFirst"), tone: "lamp" });
    } else if (!recipient.gate.isAllowed) {
      tell({ text: t("courtBundle.stopped"), tone: "lamp" });
    } else if (plan.needsReason) {
      focusReason();
    } else {
      onPreview();
    }
  }
  useFormKeys({ primary: preview, back });

  return (
    <AppShell
      here="cases"
      keys={[
        { keys: "Ctrl Enter", label: t("courtBundle.toPreview") },
        { keys: "Esc", label: t("papers.back"), onPress: back },
      ]}
    >
      <Page
        focusTitle
        title={t("courtBundle.title")}
        titleExtra={<span className="code">{caseNo}</span>}
        sub={t("courtBundle.lead")}
        asideWidth={330}
        hasAsideBelow
        aside={
          <WordsToHide
            choice={choice}
            plan={open.plan}
            hasTried={hasTried}
            reasonField={reasonField}
            onChange={onChange}
          />
        }
        foot={
          <FormFoot
            back={{ label: t("papers.back"), onPress: back, keys: "Esc" }}
            primary={{ label: t("courtBundle.toPreview"), onPress: preview, keys: "Ctrl Enter" }}
          />
        }
      >
        <Stack gap={16}>
          <ForWhich record={record} choice={choice} onChange={onChange} />
          {valueOf(proceeding.personRole) === "accused" && (
            <Band title={t("court.warning.also_accused")} />
          )}
          <Title order={2}>{t("courtBundle.recipient")}</Title>
          <Recipients caseId={caseId} choice={choice} open={open} onChange={onChange} />
          {standingBars(proceeding, false).length > 0 && (
            <Note>{t("courtBundle.nameWithheld")}</Note>
          )}
          {open.recipient?.gate.withoutIdentifiers === true && (
            <Note>{t("courtBundle.noIdentifiers")}</Note>
          )}
          <WhatGoesIn choice={choice} open={open} onChange={onChange} />
        </Stack>
      </Page>
    </AppShell>
  );
}

interface RecipientsProps extends Pick<ChooseBundleProps, "choice" | "open" | "onChange"> {
  readonly caseId: string;
}

function Recipients({ caseId, choice, open, onChange }: RecipientsProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  if (open.recipients.length === 0) {
    return (
      <Stack gap={8}>
        <p className="soft">{t("courtBundle.noRecipient")}</p>
        <div>
          <Action size="slim" onClick={() => void navigate("/organisations")}>
            {t("courtBundle.toOrganisations")}
          </Action>
        </div>
      </Stack>
    );
  }
  return (
    <RecipientList
      caseId={caseId}
      recipients={open.recipients}
      value={choice.toOrgId}
      onChange={(toOrgId) => {
        onChange({ toOrgId });
      }}
    />
  );
}
