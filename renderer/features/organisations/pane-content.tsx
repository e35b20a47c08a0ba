import { useWords } from "../../i18n/i18n";
import { useVaultQuery } from "../../session";
import type { CardPreview, OrganisationSummary } from "../../store/vault-api";
import { CardPane } from "./card-pane";
import { CompareForm } from "./compare-form";
import { OrganisationForm } from "./organisation-form";
import { OrganisationPane } from "./organisation-pane";
import { OwnCardPane } from "./own-card-pane";

/** What the pane beside the list is for at this moment. */
export type PaneMode =
  | { readonly is: "show" | "add" | "edit" | "compare" | "own_card" }
  | { readonly is: "card"; readonly card: CardPreview };

export interface PaneContentProps {
  readonly mode: PaneMode;
  /** The chosen line of the list. */
  readonly summary: OrganisationSummary | undefined;
  readonly mayConfirmKeys: boolean;
  readonly onMode: (mode: PaneMode) => void;
  /** Back to the list; with an id that line is chosen. */
  readonly onClose: (orgId?: string) => void;
  readonly onTell: (text: string) => void;
}

/** The pane: one organisation, a form, or a card. */
export function PaneContent(props: PaneContentProps) {
  const { mode, summary, mayConfirmKeys, onMode, onClose, onTell } = props;
  const { t } = useWords();
  const orgId = summary?.orgId ?? null;
  const read = useVaultQuery(
    ["organisation", orgId],
    (vault) => (orgId === null ? Promise.resolve(null) : vault.get("organisation", orgId)),
    ["organisation"],
  );
  // The answer of the line before must not stand under the name of this one.
  const org = read?.orgId === orgId ? read : undefined;
  const close = (): void => {
    onClose();
  };
  const onSaved = (savedId: string, name: string): void => {
    onTell(t("organisations.saved", { name }));
    onClose(savedId);
  };

  switch (mode.is) {
    case "add":
      return <OrganisationForm key="new" org={null} onSaved={onSaved} onCancel={close} />;
    case "own_card":
      return <OwnCardPane onClose={close} />;
    case "card":
      return (
        <CardPane
          key={mode.card.fingerprint}
          card={mode.card}
          onClose={close}
          onKept={(keptId) => {
            onTell(t("organisations.card.kept"));
            onClose(keptId);
          }}
        />
      );
    case "edit":
      if (org === undefined) return null;
      return <OrganisationForm key={org.orgId} org={org} onSaved={onSaved} onCancel={close} />;
    case "compare":
      if (org === undefined || !summary || summary.fingerprint === null) return null;
      return (
        <CompareForm
          key={org.orgId}
          org={org}
          fingerprint={summary.fingerprint}
          onCancel={close}
          onDone={(name) => {
            onTell(t("organisations.compare.done", { name }));
            onClose();
          }}
        />
      );
    case "show":
      return (
        summary && (
          <OrganisationPane
            summary={summary}
            org={org}
            mayConfirmKeys={mayConfirmKeys}
            onEdit={() => {
              onMode({ is: "edit" });
            }}
            onCompare={() => {
              onMode({ is: "compare" });
            }}
          />
        )
      );
  }
}
