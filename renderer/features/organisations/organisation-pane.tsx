import type { Organisation } from "../../../shared/domain/organisation";
import { useWords } from "../../i18n/i18n";
import { usePlaces } from "../../i18n/place-words";
import { useFormats } from "../../i18n/use-formats";
import type { OrganisationSummary } from "../../store/vault-api";
import { Action, Facts, Row, Title } from "../../ui";
import { KeysSection } from "./keys-section";
import { nameIn, otherNameIn } from "./organisation-order";

export interface OrganisationPaneProps {
  readonly summary: OrganisationSummary;
  /** Undefined while it is being read. */
  readonly org: Organisation | null | undefined;
  readonly mayConfirmKeys: boolean;
  readonly onEdit: () => void;
  readonly onCompare: () => void;
  readonly onRevoke: () => void;
}

/** The chosen organisation: how to reach it, and whether it may get files. */
export function OrganisationPane(props: OrganisationPaneProps) {
  const { summary, org } = props;
  const { t, lang } = useWords();
  const format = useFormats();
  const { line } = usePlaces();
  const other = otherNameIn(summary, lang);
  return (
    <>
      <Title order={2}>{nameIn(summary, lang)}</Title>
      <Facts
        items={[
          ...(other === "" ? [] : [{ label: t("organisations.pane.otherName"), value: other }]),
          {
            label: t("organisations.columns.type"),
            value: format.code("orgType", summary.orgType),
          },
          {
            label: t("organisations.pane.place"),
            value:
              summary.adminCode === "" ? t("organisations.pane.noPlace") : line(summary.adminCode),
          },
          {
            label: t(org?.isHotline ? "organisations.pane.hotline" : "organisations.pane.phone"),
            value: org?.phone ? (
              <span className="code">{org.phone}</span>
            ) : (
              t("organisations.pane.noPhone")
            ),
          },
        ]}
      />
      {org?.siteSecret === true && <p className="lamp">{t("organisations.pane.secret")}</p>}
      <Row gap={12}>
        <Action keys="E" disabled={!org} onClick={props.onEdit}>
          {t("organisations.pane.edit")}
        </Action>
      </Row>
      {org && (
        <KeysSection
          summary={summary}
          org={org}
          mayConfirmKeys={props.mayConfirmKeys}
          onCompare={props.onCompare}
          onRevoke={props.onRevoke}
        />
      )}
    </>
  );
}
