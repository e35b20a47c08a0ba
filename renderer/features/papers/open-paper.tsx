import { useState } from "react";
import { useNavigate } from "react-router";
import type { CaseRecord } from "../../../shared/domain/case-record";
import type { PaperKind } from "../../../shared/papers/paper";
import { AppShell, StillOpening, useCommandKeys, useSingleKeys } from "../../app-frame";
import { useWords, type Language } from "../../i18n/i18n";
import { InLanguage } from "../../i18n/in-language";
import { Action, Band, Note, Page, PrintSheet, Segment, Stack } from "../../ui";
import { useHiddenNames, withoutNames } from "../cases";
import { PaperBody } from "./paper-body";
import type { PaperSource } from "./paper-source";
import css from "./papers.module.css";
import { usePaperSource } from "./use-paper-source";
import { usePrintPaper } from "./use-print-paper";

export interface OpenPaperProps {
  readonly record: CaseRecord;
  readonly kind: PaperKind;
  /** Of a letter; empty for every other paper. */
  readonly referralId: string;
}

/** Looks up what the paper needs, then shows it; a letter that may not go now is not shown. */
export function OpenPaper({ record, kind, referralId }: OpenPaperProps) {
  const source = usePaperSource(record, kind, referralId);
  if (source === undefined) return <StillOpening here="cases" />;
  return source === null ? (
    <RefusedPaper record={record} kind={kind} />
  ) : (
    <PaperDesk record={record} source={source} />
  );
}

function RefusedPaper({ record, kind }: Pick<OpenPaperProps, "record" | "kind">) {
  const { t } = useWords();
  const back = useBack(record);
  useSingleKeys({ Escape: back });
  return (
    <AppShell here="cases" keys={[{ keys: "Esc", label: t("papers.back"), onPress: back }]}>
      <Page focusTitle title={t(`papers.kinds.${kind}`)}>
        <Band title={t("papers.refused")} />
      </Page>
    </AppShell>
  );
}

/** The preview, in a language of its own, and the two ways onto paper. */
function PaperDesk({ record, source }: { record: CaseRecord; source: PaperSource }) {
  const { t, lang: screenLang } = useWords();
  const [lang, setLang] = useState<Language>(screenLang);
  const areHidden = useHiddenNames();
  const { savePdf, putOnPaper } = usePrintPaper(record, source);
  const back = useBack(record);
  useSingleKeys({ Escape: back });
  useCommandKeys({ p: () => void savePdf() });
  const title = t(`papers.kinds.${source.kind}`);
  // Somebody may look over the shoulder; what is printed is not changed by it.
  const shown = areHidden ? withoutNames(record, t("cases.hiddenName")) : record;
  return (
    <AppShell
      here="cases"
      keys={[
        { keys: "Ctrl P", label: t("papers.save"), onPress: () => void savePdf() },
        { keys: "Esc", label: t("papers.back"), onPress: back },
      ]}
    >
      <Page
        focusTitle
        title={title}
        titleExtra={record.caseFile.caseNo}
        sub={t("papers.readable")}
        actions={
          <>
            <Action onClick={() => void putOnPaper()}>{t("papers.paper")}</Action>
            <Action kind="primary" keys="Ctrl P" onClick={() => void savePdf()}>
              {t("papers.save")}
            </Action>
          </>
        }
      >
        <Stack gap={16}>
          <Segment
            label={t("papers.language")}
            options={[
              { value: "km", label: t("papers.khmer") },
              { value: "en", label: t("papers.english") },
            ]}
            value={lang}
            onChange={(value) => {
              setLang(value === "en" ? "en" : "km");
            }}
          />
          {source.kind === "person" && <Note>{t("papers.otherLanguages")}</Note>}
          {areHidden && <Note>{t("papers.hidden")}</Note>}
          <InLanguage lang={lang}>
            <article aria-label={t("papers.preview")} lang={lang} className={css["preview"]}>
              <PaperBody content={shown} source={source} />
            </article>
            <PrintSheet lang={lang} label={title}>
              <PaperBody content={record} source={source} />
            </PrintSheet>
          </InLanguage>
        </Stack>
      </Page>
    </AppShell>
  );
}

function useBack(record: CaseRecord): () => void {
  const navigate = useNavigate();
  return () => void navigate(`/cases/${record.caseFile.caseId}`);
}
