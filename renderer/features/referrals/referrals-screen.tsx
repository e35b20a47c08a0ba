import { useMemo, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { AppShell, useNow, useSingleKeys } from "../../app-frame";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import type { WaitingReferral } from "../../store/vault-api";
import {
  Action,
  DataTable,
  EmptyState,
  FilterChip,
  Page,
  Split,
  StatusDot,
  type Column,
} from "../../ui";
import { CaseName } from "../cases";
import { ReferralPane } from "./referral-pane";
import { alarmOf, groupOf, inOrder, WAITING_GROUPS, type WaitingGroup } from "./waiting-groups";
import css from "./referrals.module.css";
import { useOrgNames } from "./use-org-names";

type Shown = WaitingGroup | "all";

/** The board: every referral that somebody waits for, and the one press that comes next. */
export function ReferralsScreen() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const now = useNow();
  const columns = useColumns(now);
  const [shown, setShown] = useState<Shown>("all");
  const [chosenId, setChosenId] = useState(params.get("referral"));
  const all = useVaultQuery("waiting-referrals", (vault) => vault.waitingReferrals(), ["case"]);
  const rows = useMemo(
    () =>
      inOrder(all ?? [], now).filter(
        ({ referral }) => shown === "all" || groupOf(referral) === shown,
      ),
    [all, now, shown],
  );
  const chosen = rows.find(({ referral }) => referral.referralId === chosenId) ?? rows[0] ?? null;
  useSingleKeys({
    n: () => {
      document.querySelector<HTMLElement>('[data-act="main"]')?.click();
    },
  });
  const count = (group: Shown): string =>
    format.number(
      (all ?? []).filter(({ referral }) => group === "all" || groupOf(referral) === group).length,
    );
  return (
    <AppShell
      here="referrals"
      keys={[
        { keys: "↑ ↓", label: t("common.keys.move") },
        { keys: "N", label: t("referrals.keys.next") },
        { keys: "Enter", label: t("referrals.keys.open") },
      ]}
    >
      <Page
        title={t("referrals.title")}
        sub={t("referrals.sub")}
        actions={
          <>
            <ToReceived />
            <FilterChip
              label={t("referrals.show")}
              value={t(`referrals.group.${shown}`)}
              options={(["all", ...WAITING_GROUPS] as const).map((value) => ({
                value,
                label: `${t(`referrals.group.${value}`)} (${count(value)})`,
              }))}
              selected={shown}
              onSelect={(value) => {
                setShown(WAITING_GROUPS.find((group) => group === value) ?? "all");
              }}
            />
          </>
        }
      >
        {all && (
          <div className={css["board"]}>
            <Split
              paneWidth={380}
              pane={chosen && <ChosenReferral key={chosen.referral.referralId} chosen={chosen} />}
            >
              <DataTable<WaitingReferral>
                label={t("referrals.title")}
                columns={columns}
                rows={rows}
                rowKey={({ referral }) => referral.referralId}
                selectedKey={chosen?.referral.referralId ?? null}
                onSelect={setChosenId}
                onOpen={(_, { summary }) => void navigate(`/cases/${summary.caseId}`)}
                fill
                autoFocus
                position={(from, to, total) =>
                  t("referrals.position", {
                    from: format.number(from),
                    to: format.number(to),
                    total: format.number(total),
                  })
                }
                empty={
                  <EmptyState
                    action={
                      <Action autoFocus onClick={() => void navigate("/cases")}>
                        {t("referrals.toCases")}
                      </Action>
                    }
                  >
                    {t("referrals.empty")}
                  </EmptyState>
                }
              />
            </Split>
          </div>
        )}
      </Page>
    </AppShell>
  );
}

/** The way to those who asked this house, with how many wait for an answer. */
function ToReceived() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const lines = useVaultQuery("incoming-referrals", (vault) => vault.incomingReferrals(), [
    "case",
    "organisation",
  ]);
  const answers = useVaultQuery("answers-owed", (vault) => vault.answersOwed(), [
    "case",
    "batch",
    "organisation",
  ]);
  const owed = (answers ?? []).reduce((sum, house) => sum + house.answers.length, 0);
  const waiting = (lines ?? []).filter(({ status }) => status !== "rejected").length;
  return (
    <Action onClick={() => void navigate("/referrals/received")}>
      {owed === 0
        ? t("incoming.open", { n: format.number(waiting) })
        : t("referralFiles.answers.open", {
            n: format.number(waiting),
            owed: format.number(owed),
          })}
    </Action>
  );
}

function ChosenReferral({ chosen }: { chosen: WaitingReferral }) {
  const { caseId } = chosen.summary;
  const record = useVaultQuery(["case", caseId], (vault) => vault.get("case", caseId), ["case"]);
  const referral = record?.referrals.find(
    ({ referralId }) => referralId === chosen.referral.referralId,
  );
  if (record === undefined || record === null || referral === undefined) return null;
  return <ReferralPane record={record} referral={referral} />;
}

function useColumns(now: number): readonly Column<WaitingReferral>[] {
  const { t } = useWords();
  const format = useFormats();
  const nameOf = useOrgNames();
  // The hour matters on the day itself only; the pane has it for the others.
  const sentWhen = (sentAt: string): string => {
    const minute = phnomPenhMinute(Date.parse(sentAt));
    const isToday = minute.startsWith(phnomPenhMinute(now).slice(0, 10));
    return isToday ? format.dateTime(minute) : format.date(minute.slice(0, 10));
  };
  return [
    {
      id: "person",
      header: t("referrals.columns.person"),
      cell: ({ summary }) => <CaseName summary={summary} />,
    },
    {
      id: "to",
      width: "20%",
      header: t("referrals.columns.to"),
      cell: ({ referral }) => nameOf(referral.toOrgId),
    },
    {
      id: "service",
      width: "20%",
      header: t("referrals.columns.service"),
      cell: ({ referral }) => format.code("service", referral.serviceType),
    },
    {
      id: "waits",
      width: "26%",
      header: t("referrals.columns.waits"),
      cell: ({ referral }) => {
        const alarm = alarmOf(referral, now);
        if (alarm !== null) {
          return <StatusDot look="late">{t(`referrals.alarm.${alarm}`)}</StatusDot>;
        }
        return <StatusDot look="wait">{format.code("referralStatus", referral.status)}</StatusDot>;
      },
    },
    {
      id: "since",
      width: "17%",
      header: t("referrals.columns.since"),
      cell: ({ referral }) =>
        referral.sentAt === null ? (
          <span className="soft">{t("referrals.notSent")}</span>
        ) : (
          sentWhen(referral.sentAt)
        ),
    },
  ];
}
