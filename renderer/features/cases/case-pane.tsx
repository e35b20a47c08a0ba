import { valueOf } from "../../../shared/domain/answer";
import type { CaseSummary } from "../../../shared/domain/case-summary";
import { provinceOf } from "../../../shared/domain/places/provinces";
import { countryName } from "../../i18n/countries";
import { useWords } from "../../i18n/i18n";
import { languageName } from "../../i18n/languages";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { Action, Facts, Note, Row, type Fact } from "../../ui";
import css from "./cases.module.css";
import { describePerson } from "./describe-person";
import { useHiddenNames } from "./hidden-names";
import { nightsSince } from "./timeline";
import { useToday } from "./use-today";
import { riskOf } from "./risk";
import { urgentWords } from "./urgent-words";
import { useNextStep } from "./use-next-step";

/** What one wants to know of the selected case before opening it. */
export function CasePane({ summary, onOpen }: { summary: CaseSummary; onOpen: () => void }) {
  const { t, lang } = useWords();
  const format = useFormats();
  const areHidden = useHiddenNames();
  const facts = usePaneFacts(summary);
  const { nameKm, nameLatin, survivorCode } = summary;
  const [first, other] = lang === "km" ? [nameKm, nameLatin] : [nameLatin, nameKm];
  const main = first === "" ? other : first;
  const [gravest, ...others] = urgentWords(summary, t);
  return (
    <section aria-label={t("cases.pane.label")} className={css["pane"]}>
      <div>
        <h2>{areHidden ? survivorCode : main || t("cases.noName")}</h2>
        <p className="soft">
          {[!areHidden && first !== "" ? other : "", describePerson(summary, t, format)]
            .filter((part) => part !== "")
            .join(t("cases.comma"))}
        </p>
      </div>
      {riskOf(summary) === "urgent" && (
        <Note tone="danger" title={gravest}>
          {others.join(". ")}
        </Note>
      )}
      <Facts items={facts} />
      <Row>
        <Action kind="primary" keys="Enter" onClick={onOpen}>
          {t("cases.open")}
        </Action>
      </Row>
    </section>
  );
}

function usePaneFacts(summary: CaseSummary): readonly Fact[] {
  const { t, lang } = useWords();
  const format = useFormats();
  const next = useNextStep(summary);
  const record = useVaultQuery(
    `case-pane ${summary.caseId}`,
    (vault) => vault.get("case", summary.caseId),
    ["case"],
  );
  const province = provinceOf(summary.province);
  const isHere = !summary.status.startsWith("closed") && summary.status !== "void_error";
  const nights = nightsSince(summary.receptionAt, useToday());
  const received = format.date(summary.receptionAt.slice(0, 10));
  const facts: Fact[] = [
    {
      label: t("cases.pane.hereSince"),
      value: isHere
        ? t("cases.pane.nights", {
            date: format.dayMonth(summary.receptionAt.slice(0, 10)),
            count: nights,
            n: format.number(nights),
          })
        : received,
    },
  ];
  if (province !== null) {
    const value = lang === "km" ? province.nameKm : province.nameLatin;
    facts.push({ label: t("cases.pane.home"), value });
  } else if (summary.nationality.length > 0) {
    const value = summary.nationality.map((code) => countryName(code, lang)).join(", ");
    facts.push({ label: t("cases.pane.home"), value });
  }
  if (summary.exploitationTypes.length > 0) {
    const value = summary.exploitationTypes.map((type) => format.code("exploitationType", type));
    facts.push({ label: t("cases.pane.exploitation"), value: value.join(", ") });
  }
  facts.push({ label: t("cases.pane.next"), value: next.text, tone: next.tone });
  // Below what is known at once, so that nothing moves when the file has been opened.
  if (record !== undefined && record !== null) {
    const languages = valueOf(record.person.languages) ?? [];
    if (languages.length > 0) {
      const value = languages.map((code) => languageName(code, lang)).join(", ");
      facts.push({ label: t("cases.pane.speaks"), value });
    }
    const count = (decision: string): string =>
      format.number(record.consents.filter((row) => row.decision === decision).length);
    facts.push({
      label: t("cases.pane.consent"),
      value: t("cases.pane.consentCount", { given: count("given"), refused: count("refused") }),
    });
  }
  return facts;
}
