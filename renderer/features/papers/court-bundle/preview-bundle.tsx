import { useMemo } from "react";
import type { CaseRecord } from "../../../../shared/domain/case-record";
import type { CourtBundle } from "../../../../shared/papers/court-bundle/bundle";
import { barredPaths } from "../../../../shared/papers/court-bundle/bundle-scope";
import { drawBundle } from "../../../../shared/papers/court-bundle/draw-bundle";
import { AppShell, useCommandKeys, useSingleKeys } from "../../../app-frame";
import { useWords } from "../../../i18n/i18n";
import { answerOf, useVaultQuery } from "../../../session";
import type { BundleRequest } from "../../../store/vault-api";
import { Action, Band, Note, Opening, Page, PrintSheet, Stack } from "../../../ui";
import { useHiddenNames } from "../../cases";
import type { BundleChoice } from "./bundle-choice";
import { BundleBody } from "./bundle-body";
import css from "./court-bundle.module.css";
import { scopeOf, type BundlePlan } from "./plan-bundle";
import type { OpenBundle } from "./use-bundle";
import { usePrintBundle } from "./use-print-bundle";

export interface PreviewBundleProps {
  readonly record: CaseRecord;
  readonly choice: BundleChoice;
  readonly open: OpenBundle;
  readonly onBack: () => void;
}

/** The bundle as it will be: of what was taken out nothing is on this page, not even out of sight. */
export function PreviewBundle({ record, choice, open, onBack }: PreviewBundleProps) {
  const { t } = useWords();
  const request = useRequest(record, choice, open);
  const areHidden = useHiddenNames();
  const checked = useVaultQuery(
    ["bundle-check", request],
    (vault) => answerOf(vault.checkBundle(request)),
    ["case", "organisation"],
    { keepLast: true },
  );
  useSingleKeys({ Escape: onBack });
  const sha256 = checked?.ok === true ? checked.value.sha256 : null;
  const print = usePrintBundle(request, sha256);
  useCommandKeys({ p: () => void print.savePdf() });
  return (
    <AppShell
      here="cases"
      keys={[
        { keys: "Ctrl P", label: t("papers.save"), onPress: () => void print.savePdf() },
        { keys: "Esc", label: t("courtBundle.backToChoice"), onPress: onBack },
      ]}
    >
      <Page
        focusTitle
        title={t("courtBundle.title")}
        titleExtra={t("courtBundle.preview")}
        sub={t("papers.readable")}
        actions={
          <>
            <Action keys="Esc" onClick={onBack}>
              {t("courtBundle.backToChoice")}
            </Action>
            <Action disabled={sha256 === null} onClick={() => void print.putOnPaper()}>
              {t("papers.paper")}
            </Action>
            <Action
              kind="primary"
              keys="Ctrl P"
              disabled={sha256 === null}
              onClick={() => void print.savePdf()}
            >
              {t("papers.save")}
            </Action>
          </>
        }
      >
        <Stack gap={16}>
          {checked === undefined && <Opening>{t("courtBundle.toPreview")}</Opening>}
          {checked?.ok === false && <Band isAlert title={t(`errors.${checked.error}`)} />}
          {sha256 !== null && areHidden && <Note>{t("courtBundle.hiddenName")}</Note>}
          {sha256 !== null && (
            <>
              <article aria-label={t("courtBundle.preview")} className={css["sheet"]}>
                <BundleBody
                  bundle={areHidden ? withoutOwnName(open.plan) : request.bundle}
                  sha256={sha256}
                />
              </article>
              <PrintSheet label={t("courtBundle.title")}>
                <BundleBody bundle={request.bundle} sha256={sha256} />
              </PrintSheet>
            </>
          )}
        </Stack>
      </Page>
    </AppShell>
  );
}

/** Somebody may look over the shoulder; what is printed is not changed by it. */
function withoutOwnName({ draft, hidden, ownNames }: BundlePlan): CourtBundle {
  return drawBundle(draft, {
    ...hidden,
    paths: new Set([...hidden.paths, ...barredPaths(["name"])]),
    words: [...hidden.words, ...ownNames],
  });
}

function useRequest(record: CaseRecord, choice: BundleChoice, { plan }: OpenBundle): BundleRequest {
  const { caseId } = record.caseFile;
  return useMemo(() => {
    const { words, numbers } = plan.hidden;
    return {
      caseId,
      toOrgId: choice.toOrgId ?? "",
      scope: scopeOf(choice),
      bundle: drawBundle(plan.draft, plan.hidden),
      hidden: { words, numbers },
      shownBecause: choice.shownBecause.trim(),
    };
  }, [caseId, choice, plan]);
}
