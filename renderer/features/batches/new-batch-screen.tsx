import { useState } from "react";
import { useNavigate } from "react-router";
import { mayHandleBatches } from "../../../shared/domain/access";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { AppShell, useFormKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { batchTarget } from "../../store/vault-api";
import { Action, Page, Row, Stack } from "../../ui";
import { useApproval } from "../approvals";
import { BatchAside } from "./batch-aside";
import { BatchChoice } from "./batch-choice";
import { BatchContents } from "./batch-contents";
import { BatchMade } from "./batch-made";
import { BatchObstacleBand } from "./batch-obstacle-band";
import css from "./measure.module.css";
import { NotYourRole } from "./not-your-role";
import { useBatchForm } from "./use-batch-form";
import { useExchangeFolder } from "./use-exchange-folder";
import { useMakeBatch } from "./use-make-batch";
import { useOrgName } from "./use-org-name";

/** A batch from choice to written file: may it go, what stays here, who can read it. */
export function NewBatchScreen() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const orgName = useOrgName();
  const isAllowed = mayHandleBatches(useSession().open.user.role);
  const [round, setRound] = useState(0);
  const form = useBatchForm(isAllowed, round);
  const { making, make, stop, reset } = useMakeBatch();
  const askApproval = useApproval();
  const { folder } = useExchangeFolder(isAllowed);
  const isFolderThere = folder?.isThere === true;
  const { month, kind, recipient, preview } = form;
  const isMaking = making.is === "making";
  const isMade = making.is === "made";
  const name = recipient && orgName({ km: recipient.nameKm, en: recipient.nameEn });
  const canMake = preview !== null && preview.obstacle === null && !isMaking && !isMade;

  async function start(toFolder = isFolderThere): Promise<void> {
    if (!canMake) return;
    const { request } = preview;
    const approval = await askApproval({
      action: "seal_batch",
      targetId: batchTarget(request),
      summary: t("approvals.summary.batch", {
        name: name ?? "",
        month: format.month(month),
        kind: t(`batches.new.kinds.${kind}.name`),
      }),
    });
    if (approval === null) return;
    await make((vault, onProgress) => vault.sealBatch(request, approval, onProgress), {
      toFolder,
    });
  }
  const leave = (): void => void navigate("/batches");
  /** A changed choice makes an earlier failure meaningless. */
  const changing =
    <V,>(set: (value: V) => void) =>
    (value: V): void => {
      reset();
      set(value);
    };
  useFormKeys({
    primary: isMade ? leave : () => void start(),
    back: isMaking ? stop : leave,
  });

  const cutoff = preview && format.dateTime(phnomPenhMinute(Date.parse(preview.cutoffAt)));
  return (
    <AppShell
      here="batches"
      keys={[
        { keys: "Tab", label: t("common.keys.nextPart") },
        ...(canMake
          ? [{ keys: "Ctrl Enter", label: t("batches.keys.make"), onPress: () => void start() }]
          : []),
        isMaking
          ? { keys: "Esc", label: t("common.keys.stop"), onPress: stop }
          : { keys: "Esc", label: t("batches.allBatches"), onPress: leave },
      ]}
    >
      <Page
        title={
          name === undefined
            ? t("batches.new.titleOpen", { month: format.month(month) })
            : t("batches.new.title", { month: format.month(month), name })
        }
        sub={cutoff !== null && t(`batches.new.sub.${kind}`, { cutoff })}
        focusTitle={!isAllowed}
        asideWidth={360}
        under={isAllowed ? undefined : <NotYourRole />}
        actions={
          isAllowed &&
          !isMade && (
            <Action
              kind="primary"
              keys="Ctrl Enter"
              isBusy={isMaking}
              disabled={!canMake && !isMaking}
              onClick={() => void start()}
            >
              {t("batches.new.make")}
            </Action>
          )
        }
        aside={
          isAllowed &&
          !isMade && (
            <BatchAside
              form={form}
              making={making}
              onRecipient={changing(form.setRecipientId)}
              onStop={stop}
            />
          )
        }
      >
        {isAllowed && isMade && preview && (
          <BatchMade
            preview={preview}
            written={making}
            onAnother={() => {
              setRound(round + 1);
              reset();
            }}
          />
        )}
        {isAllowed && !isMade && (
          <div className={css["measure"]}>
            <Stack gap={24}>
              {!isMaking && (
                <BatchChoice
                  months={form.months}
                  month={month}
                  onMonth={changing(form.setMonth)}
                  kind={kind}
                  onKind={changing(form.setKind)}
                />
              )}
              {recipient === undefined && (
                <p className="soft">{t("batches.new.chooseRecipient")}</p>
              )}
              {recipient && preview === null && <p role="status">{t("batches.new.counting")}</p>}
              {preview && (
                <>
                  <BatchObstacleBand
                    preview={preview}
                    onFigures={() => {
                      changing(form.setKind)("statistical");
                    }}
                  />
                  <BatchContents preview={preview} />
                  {isFolderThere && canMake && (
                    <Row gap={12}>
                      <span className="soft">
                        {t("batches.folder.goesTo", { name: folder.name })}
                      </span>
                      <Action kind="quiet" onClick={() => void start(false)}>
                        {t("batches.folder.elsewhere")}
                      </Action>
                    </Row>
                  )}
                </>
              )}
            </Stack>
          </div>
        )}
      </Page>
    </AppShell>
  );
}
