import { useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { isChildPresumed } from "../../../shared/domain/age";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { summariseCase } from "../../../shared/domain/case-summary";
import { urgentReasons } from "../../../shared/domain/urgent";
import { AppShell, StillOpening, useFormKeys } from "../../app-frame";
import { useCodeOptions } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useVault, useVaultQuery } from "../../session";
import {
  Action,
  Band,
  EmptyState,
  FormFoot,
  FormGrid,
  Page,
  Segment,
  SelectAnswer,
  Stack,
  tell,
  TextAnswer,
  Title,
  useFieldFocus,
} from "../../ui";
import { CaseName, useToday } from "../cases";
import {
  completePlan,
  firstChoice,
  referralAgain,
  withService,
  type PlanChoice,
} from "./refer-plan";
import { RecipientList } from "./recipient-list";
import { PlannedPacket } from "./planned-packet";

/** Refers somebody: who should help, how soon, and the little that is told for it. */
export function ReferScreen() {
  const { caseId = "" } = useParams();
  const record = useVaultQuery(["case", caseId], (vault) => vault.get("case", caseId), ["case"]);
  if (record === undefined) return <StillOpening here="referrals" />;
  return record === null ? <NotHere /> : <Refer key={caseId} record={record} />;
}

function NotHere() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <AppShell here="referrals" keys={[]}>
      <Page title={t("referrals.screen.title")}>
        <EmptyState
          action={
            <Action autoFocus onClick={() => void navigate("/referrals")}>
              {t("referrals.title")}
            </Action>
          }
        >
          {t("referrals.notHere")}
        </EmptyState>
      </Page>
    </AppShell>
  );
}

function Refer({ record }: { record: CaseRecord }) {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const vault = useVault();
  const today = useToday();
  const [params] = useSearchParams();
  const again = referralAgain(record, params.get("again"));
  const [choice, setChoice] = useState<PlanChoice>(() => firstChoice(again));
  const [isBusy, setBusy] = useState(false);
  const [hasTried, setTried] = useState(false);
  const [companionField, focusCompanion] = useFieldFocus();
  const { caseId, caseNo } = record.caseFile;
  const isChild = isChildPresumed(record.person, today);
  const needsCompanion =
    isChild && choice.kind !== "information_only" && choice.accompaniedBy.trim() === "";
  const change = (part: Partial<PlanChoice>): void => {
    setChoice((now) => ({ ...now, ...part }));
  };
  const recipients = useVaultQuery(
    ["recipients", caseId, record.meta.rowVersion, choice.packetScope],
    (open) => open.possibleRecipients(caseId, choice.packetScope),
    ["organisation"],
    { keepLast: true },
  );
  const chosen = recipients?.find(({ orgId }) => orgId === choice.toOrgId) ?? null;
  const back = (): void => void navigate(-1);

  async function make(): Promise<void> {
    setTried(true);
    const plan = completePlan(choice);
    if (plan === null) {
      const isService = choice.serviceType === null;
      tell({
        text: t(isService ? "referrals.screen.chooseService" : "referrals.screen.choose"),
        tone: "lamp",
      });
      return;
    }
    if (needsCompanion) {
      focusCompanion();
      return;
    }
    setBusy(true);
    const made = await answerOf(
      vault.startReferral(caseId, record.meta.rowVersion, plan, again?.referralId ?? null),
    );
    setBusy(false);
    if (!made.ok) {
      tell({ text: t(`errors.${made.error}`), tone: "lamp" });
      return;
    }
    void navigate(`/referrals?referral=${made.value.referralId}`);
  }
  useFormKeys({ primary: () => void make(), back });

  return (
    <AppShell
      here="referrals"
      keys={[
        { keys: "↑ ↓", label: t("referrals.keys.recipient") },
        { keys: "Ctrl Enter", label: t("referrals.screen.primary") },
        { keys: "Esc", label: t("common.keys.back"), onPress: back },
      ]}
    >
      <Page
        focusTitle
        title={t(again === null ? "referrals.screen.title" : "referrals.screen.again")}
        titleExtra={
          <>
            <CaseName summary={summariseCase(record)} /> <span className="code">{caseNo}</span>
          </>
        }
        actions={
          <Segment
            label={format.code("referralUrgency", choice.urgency)}
            value={choice.urgency}
            options={useCodeOptions("referralUrgency")}
            onChange={(urgency) => {
              change({ urgency: urgency as PlanChoice["urgency"] });
            }}
          />
        }
        asideWidth={330}
        aside={
          <PlannedPacket
            record={record}
            choice={choice}
            recipient={chosen}
            onScope={(packetScope) => {
              change({ packetScope });
            }}
          />
        }
        foot={
          <FormFoot
            back={{ label: t("common.keys.back"), onPress: back, keys: "Esc" }}
            primary={{
              label: t("referrals.screen.primary"),
              onPress: () => void make(),
              keys: "Ctrl Enter",
              isBusy,
            }}
          />
        }
      >
        <Stack gap={16}>
          <WhatHelp choice={choice} onChange={setChoice} />
          {urgentReasons(record).includes("official_alleged") && (
            <Band tone="danger">{t("referrals.screen.quiet")}</Band>
          )}
          <Title order={2}>{t("referrals.screen.who")}</Title>
          <RecipientList
            caseId={caseId}
            recipients={recipients ?? []}
            value={choice.toOrgId}
            onChange={(toOrgId) => {
              change({ toOrgId });
            }}
          />
          <FormGrid>
            <TextAnswer
              label={t("fields.referrals.accompaniedBy")}
              hint={isChild ? t("referrals.screen.child") : undefined}
              mv="known"
              allowedStates={[]}
              maxLength={120}
              value={choice.accompaniedBy}
              inputRef={companionField}
              error={hasTried && needsCompanion ? t("referrals.screen.child_missing") : undefined}
              onChange={({ value }) => {
                change({ accompaniedBy: value });
              }}
            />
            <TextAnswer
              label={t("fields.referrals.note")}
              mv="known"
              allowedStates={[]}
              maxLength={1000}
              value={choice.note}
              onChange={({ value }) => {
                change({ note: value });
              }}
            />
          </FormGrid>
        </Stack>
      </Page>
    </AppShell>
  );
}

interface WhatHelpProps {
  readonly choice: PlanChoice;
  readonly onChange: (choice: PlanChoice) => void;
}

function WhatHelp({ choice, onChange }: WhatHelpProps) {
  const { t } = useWords();
  const services = useCodeOptions("service");
  const kinds = useCodeOptions("referralKind");
  return (
    <FormGrid>
      <SelectAnswer
        label={t("referrals.screen.what")}
        mv="known"
        allowedStates={[]}
        options={services}
        value={choice.serviceType}
        onChange={({ value }) => {
          if (value === null) return;
          onChange(withService(choice, value as NonNullable<PlanChoice["serviceType"]>));
        }}
      />
      <SelectAnswer
        label={t("fields.referrals.kind")}
        mv="known"
        allowedStates={[]}
        options={kinds}
        value={choice.kind}
        onChange={({ value }) => {
          if (value !== null) onChange({ ...choice, kind: value as PlanChoice["kind"] });
        }}
      />
    </FormGrid>
  );
}
