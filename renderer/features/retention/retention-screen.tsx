import { useState } from "react";
import { useNavigate } from "react-router";
import { mayManageUsers } from "../../../shared/domain/access";
import { AppShell, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useSession, useVaultQuery } from "../../session";
import type { ErasureCertificate } from "../../store/vault-api";
import { Action, Band, FilterChip, Note, Page, ProgressSteps, Stack, Tabs } from "../../ui";
import { CertificateList } from "./certificate-list";
import { CertificatePage } from "./certificate-page";
import { DueList } from "./due-list";
import { ReceptionNumbers } from "./reception-numbers";
import { useDueCases } from "./use-due-cases";
import { useErase } from "./use-erase";

const WITHIN = ["today", "month", "year"] as const;
const WITHIN_DAYS = { today: 0, month: 30, year: 365 } as const;
type TabId = "due" | "certificates";

/** What has outlived its time: holds, erasures, and their certificates. For supervisors. */
export function RetentionScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { role } = useSession().open.user;
  const back = (): void => void navigate("/cases");
  if (mayManageUsers(role)) return <Retention onBack={back} />;
  return (
    <AppShell here="cases" keys={[{ keys: "Tab", label: t("common.keys.nextPart") }]}>
      <Page title={t("retention.title")} isNarrow focusTitle>
        <Note tone="accent" title={t("retention.notYourRole.title")}>
          {t("retention.notYourRole.text")}
        </Note>
      </Page>
    </AppShell>
  );
}

function Retention({ onBack }: { onBack: () => void }) {
  const { t } = useWords();
  const [within, setWithin] = useState<(typeof WITHIN)[number]>("today");
  const [tab, setTab] = useState<TabId>("due");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [shown, setShown] = useState<ErasureCertificate | null>(null);
  const due = useDueCases(WITHIN_DAYS[within]);
  const certificates = useVaultQuery("certificates", (vault) => vault.certificates(), ["case"]);
  const { erasing, ask } = useErase((certificate) => {
    setChosen([]);
    setTab("certificates");
    setShown(certificate);
  });
  // Only what is still on the list and on no hold can go.
  const files = (due ?? []).filter(
    ({ caseId, legalHold }) => chosen.includes(caseId) && legalHold === null,
  );
  const back = (): void => {
    if (shown === null) onBack();
    else setShown(null);
  };
  useSingleKeys({ Escape: back });

  return (
    <AppShell
      here="cases"
      keys={[
        { keys: "Tab", label: t("common.keys.nextPart") },
        { keys: "Enter", label: t("common.keys.open") },
        { keys: "Esc", label: t("common.keys.back"), onPress: back },
      ]}
    >
      <Page
        focusTitle
        title={t("retention.title")}
        sub={t("retention.sub")}
        actions={
          shown === null &&
          tab === "due" && (
            <>
              <FilterChip
                label={t("retention.within.label")}
                value={t(`retention.within.${within}`)}
                options={WITHIN.map((value) => ({
                  value,
                  label: t(`retention.within.${value}`),
                }))}
                selected={within}
                onSelect={(value) => {
                  setWithin(WITHIN.find((one) => one === value) ?? "today");
                }}
              />
              <Action
                kind="danger"
                disabled={files.length === 0}
                isBusy={erasing.is === "erasing"}
                onClick={() => {
                  ask(files);
                }}
              >
                {t("retention.erase.start", { count: files.length })}
              </Action>
            </>
          )
        }
        under={
          <>
            {erasing.is === "erasing" && (
              <Stack gap={8}>
                <ProgressSteps label={t("retention.erase.title")} value={erasing.done} steps={[]} />
                <p role="status">{t("retention.erase.working")}</p>
              </Stack>
            )}
            {erasing.is === "failed" && (
              <Band title={t("retention.erase.failed")} isAlert>
                {t(`errors.${erasing.error}`)}
              </Band>
            )}
          </>
        }
      >
        {shown === null ? (
          <Tabs
            label={t("retention.tabs.label")}
            value={tab}
            onChange={(id) => {
              setTab(id === "certificates" ? "certificates" : "due");
            }}
            tabs={(["due", "certificates"] as const).map((id) => ({
              id,
              label: t(`retention.tabs.${id}`),
            }))}
          >
            {tab === "due" && due && (
              <Stack gap={16}>
                {due.length > 0 && <p className="soft">{t("retention.erase.choose")}</p>}
                <DueList due={due} chosen={chosen} onChosen={setChosen} />
                <ReceptionNumbers />
              </Stack>
            )}
            {tab === "certificates" && certificates && (
              <CertificateList certificates={certificates} onOpen={setShown} />
            )}
          </Tabs>
        ) : (
          <CertificatePage
            key={shown.certificateId}
            certificate={shown}
            onBack={() => {
              setShown(null);
            }}
          />
        )}
      </Page>
    </AppShell>
  );
}
