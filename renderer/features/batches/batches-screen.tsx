import { useState } from "react";
import { useNavigate } from "react-router";
import { mayHandleBatches } from "../../../shared/domain/access";
import { AppShell, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession, useVaultQuery } from "../../session";
import { Action, DataTable, EmptyState, Page } from "../../ui";
import { ProtocolEnds, useProtocolsEnding } from "../organisations";
import { useBatchColumns } from "./batch-columns";
import { BatchDetail } from "./batch-detail";
import css from "./batches-screen.module.css";
import { ChangedBands } from "./changed-bands";
import { GapBands } from "./gap-bands";
import { NotYourRole } from "./not-your-role";
import { streamGaps } from "./stream-gaps";
import { ToAside } from "./to-aside";

/** What went and what came: the list of batches, and the two ways to start. */
export function BatchesScreen() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const { role } = useSession().open.user;
  const batches = useVaultQuery("batches", (vault) => vault.listBatches(), ["batch"]);
  const changed =
    useVaultQuery("changed-months", (vault) => vault.changedMonths(), [
      ...(["batch", "case", "incident"] as const),
    ]) ?? [];
  const columns = useBatchColumns();
  const ending = useProtocolsEnding();
  const gaps = streamGaps(batches ?? []);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const isAllowed = mayHandleBatches(role);
  const makeNew = (): void => void (isAllowed && navigate("/batches/new"));
  const openOne = (): void => void (isAllowed && navigate("/batches/open"));
  useSingleKeys({ n: makeNew, o: openOne });
  const chosen = batches?.find((batch) => batch.batchId === chosenId) ?? batches?.[0];

  return (
    <AppShell
      here="batches"
      keys={[
        { keys: "↑ ↓", label: t("common.keys.move") },
        ...(isAllowed
          ? [
              { keys: "N", label: t("batches.keys.newBatch"), onPress: makeNew },
              { keys: "O", label: t("batches.keys.openFile"), onPress: openOne },
            ]
          : []),
      ]}
    >
      <Page
        title={t("batches.title")}
        sub={t("batches.sub")}
        under={
          isAllowed && gaps.length + changed.length + ending.length === 0 ? undefined : (
            <>
              {!isAllowed && <NotYourRole />}
              <GapBands gaps={gaps} />
              <ChangedBands changed={changed} />
              <ProtocolEnds orgs={ending} />
            </>
          )
        }
        actions={
          isAllowed && (
            <>
              <ToAside />
              <Action keys="O" onClick={openOne}>
                {t("batches.openFile")}
              </Action>
              <Action kind="primary" keys="N" onClick={makeNew}>
                {t("batches.newBatch")}
              </Action>
            </>
          )
        }
      >
        {batches && (
          <div className={css["column"]}>
            <DataTable
              label={t("batches.title")}
              columns={columns}
              rows={batches}
              rowKey={(batch) => batch.batchId}
              selectedKey={chosen?.batchId ?? null}
              onSelect={setChosenId}
              fill
              autoFocus
              position={(from, to, total) =>
                t("batches.position", {
                  from: format.number(from),
                  to: format.number(to),
                  total: format.number(total),
                })
              }
              empty={
                <EmptyState
                  action={
                    <Action autoFocus onClick={() => void navigate("/organisations")}>
                      {t("batches.empty.organisations")}
                    </Action>
                  }
                >
                  <>
                    <span>{t("batches.empty.text")}</span> <span>{t("batches.empty.next")}</span>
                  </>
                </EmptyState>
              }
            />
            {chosen && <BatchDetail batch={chosen} mayAct={isAllowed} />}
          </div>
        )}
      </Page>
    </AppShell>
  );
}
