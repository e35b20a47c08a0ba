import { useNavigate } from "react-router";
import { mayOpenFiles } from "../../../shared/domain/access";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { AppShell, useFormKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import type { ImportPreview } from "../../store/vault-api";
import { FormFoot, Page, type KeyHint } from "../../ui";
import { ImportDone } from "./import-done";
import { ImportFigures } from "./import-figures";
import { ImportHead } from "./import-head";
import { toTakeIn } from "./import-lines";
import { ImportRecalls } from "./import-recalls";
import { ImportPacket } from "./import-packet";
import { ImportReceipts } from "./import-receipts";
import { ImportReplies } from "./import-replies";
import { ImportTable } from "./import-table";
import { NotYourRole } from "./not-your-role";
import { OpenStart } from "./open-start";
import { RowsInShort } from "./rows-in-short";
import { useOpenBatch } from "./use-open-batch";
import { useOrgName } from "./use-org-name";
import { wayOn } from "./way-on";

/** Figures and records are of a month; a receipt and a recall are of what went or came before. */
function subOf(kind: ImportPreview["kind"]) {
  switch (kind) {
    case "receipt":
      return "batches.receipt.sub";
    case "recall":
      return "recalls.open.sub";
    case "referral":
      return "referralFiles.packet.sub";
    case "referral_reply":
      return "referralFiles.reply.sub";
    default:
      return "batches.open.sub";
  }
}

/** A file from another house: checked, shown, and taken in only when a person says so. */
export function OpenBatchScreen() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const orgName = useOrgName();
  const { role } = useSession().open.user;
  const isAllowed = mayOpenFiles(role);
  const { opening, choose, takeIn, stop, discard } = useOpenBatch();
  const leave = (): void => void navigate("/batches");
  const isStart = opening.is === "idle" || opening.is === "opening" || opening.is === "refused";
  const isShown = opening.is === "preview" || opening.is === "taking_in";
  const preview = isStart ? null : opening.preview;
  const count = preview === null ? 0 : toTakeIn(preview);

  const steps: Record<typeof opening.is, { primary?: () => void; back?: () => void }> = {
    idle: { primary: () => void choose(), back: leave },
    opening: { back: stop },
    refused: { primary: () => void choose(), back: leave },
    preview: { primary: () => void takeIn(), back: discard },
    taking_in: { back: stop },
    taken_in: {
      primary: () => void navigate(wayOn(preview?.kind ?? "sync").to),
      back: leave,
    },
  };
  const step = isAllowed ? steps[opening.is] : { back: leave };
  useFormKeys(step);

  const takingInWords = (done: number): string =>
    done === 0
      ? t("batches.open.takingIn")
      : t("batches.open.takingInDone", { percent: format.number(Math.round(done * 100)) });
  const backWords = {
    idle: t("batches.allBatches"),
    opening: t("common.keys.stop"),
    refused: t("batches.allBatches"),
    preview: t("batches.open.cancel"),
    taking_in: t("common.keys.stop"),
    taken_in: t("batches.allBatches"),
  }[opening.is];
  const keys: KeyHint[] = [
    ...(isShown && preview?.kind === "sync"
      ? [{ keys: "↑ ↓", label: t("common.keys.move") }]
      : [{ keys: "Tab", label: t("common.keys.nextPart") }]),
    ...(opening.is === "preview"
      ? [{ keys: "Ctrl Enter", label: t("batches.keys.takeIn"), onPress: () => void takeIn() }]
      : []),
    ...(step.back ? [{ keys: "Esc", label: backWords, onPress: step.back }] : []),
  ];

  return (
    <AppShell here="batches" keys={keys}>
      <Page
        title={
          preview === null
            ? t("batches.open.title")
            : t("batches.open.from", { name: orgName(preview.fromName) })
        }
        sub={
          isShown &&
          preview &&
          t(subOf(preview.kind), {
            at: format.dateTime(phnomPenhMinute(Date.parse(preview.cutoffAt))),
            month: format.month(preview.period),
            cutoff: format.dateTime(phnomPenhMinute(Date.parse(preview.cutoffAt))),
            sequence: format.number(preview.sequence),
          })
        }
        isNarrow={isStart}
        focusTitle={!isAllowed}
        under={
          isAllowed ? (
            isShown &&
            preview && (
              <ImportHead
                preview={preview}
                error={opening.is === "preview" ? opening.error : null}
              />
            )
          ) : (
            <NotYourRole />
          )
        }
        foot={
          isShown && (
            <FormFoot
              back={{
                label: backWords,
                keys: "Esc",
                onPress: opening.is === "taking_in" ? stop : discard,
              }}
              primary={{
                label:
                  opening.is === "taking_in"
                    ? takingInWords(opening.done)
                    : preview?.packet
                      ? t("referralFiles.packet.takeIn")
                      : preview?.kind === "referral_reply"
                        ? t("referralFiles.reply.takeIn")
                        : count === 0
                          ? t("batches.open.takeIn")
                          : t("batches.open.takeInCount", { count, n: format.number(count) }),
                onPress: () => void takeIn(),
                isBusy: opening.is === "taking_in",
              }}
            />
          )
        }
      >
        {isAllowed && isStart && (
          <OpenStart
            opening={opening}
            onChoose={() => void choose()}
            onOpenHere={(fileId) => void choose(fileId)}
            onStop={stop}
          />
        )}
        {isShown && preview?.kind === "sync" && <ImportTable items={preview.items} />}
        {isShown && preview?.table && (
          <ImportFigures table={preview.table} period={preview.period} />
        )}
        {isShown && preview?.kind === "receipt" && (
          <ImportReceipts receipts={preview.receipts} name={orgName(preview.fromName)} />
        )}
        {isShown && preview?.kind === "recall" && <ImportRecalls recalls={preview.recalls} />}
        {isShown && preview?.packet && (
          <ImportPacket preview={preview.packet} name={orgName(preview.fromName)} />
        )}
        {isShown && preview?.kind === "referral_reply" && (
          <ImportReplies replies={preview.replies} name={orgName(preview.fromName)} />
        )}
        {isShown && preview?.kind === "pseudonymous" && <RowsInShort rows={preview.rows} />}
        {opening.is === "taken_in" && (
          <ImportDone
            preview={opening.preview}
            outcome={opening.outcome}
            onNext={() => {
              discard();
              void choose();
            }}
          />
        )}
      </Page>
    </AppShell>
  );
}
