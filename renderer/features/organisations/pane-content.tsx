import { useWords } from "../../i18n/i18n";
import { useVaultQuery } from "../../session";
import type { OrganisationSummary } from "../../store/vault-api";
import { CardPane } from "./card-pane";
import { CompareForm } from "./compare-form";
import { nameIn } from "./organisation-order";
import { OrganisationForm } from "./organisation-form";
import { OrganisationPane } from "./organisation-pane";
import { NewKeysForm } from "./new-keys-form";
import { OwnCardPane } from "./own-card-pane";
import { RevocationPane } from "./revocation-pane";
import { RevokeForm } from "./revoke-form";
import type { ReadCardFile } from "./use-card-file";

/** What the pane beside the list is for at this moment. */
export type PaneMode =
  | { readonly is: "show" | "add" | "edit" | "compare" | "own_card" | "new_keys" | "revoke" }
  | { readonly is: "card"; readonly read: ReadCardFile };

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
  const { t, lang } = useWords();
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
      return (
        <OwnCardPane
          mayChangeKeys={mayConfirmKeys}
          onNewKeys={() => {
            onMode({ is: "new_keys" });
          }}
          onClose={close}
        />
      );
    case "new_keys":
      return <NewKeys onCancel={close} />;
    case "card": {
      const { says, fileBytes } = mode.read;
      if (says.is === "revocation") {
        return (
          <RevocationPane
            {...{ revocation: says, fileBytes }}
            onClose={close}
            onKept={(keptId) => {
              onTell(t("organisations.revoke.done", { name: nameIn(says, lang) }));
              onClose(keptId);
            }}
          />
        );
      }
      return (
        <CardPane
          key={says.fingerprint}
          {...{ card: says, fileBytes }}
          onClose={close}
          onKept={(keptId) => {
            const isToCompare = says.standing !== "adds_hybrid";
            onTell(t(isToCompare ? "organisations.card.kept" : "organisations.card.keptMore"));
            onClose(keptId);
          }}
        />
      );
    }
    case "revoke":
      return (
        summary && (
          <RevokeForm
            key={summary.orgId}
            org={summary}
            onCancel={close}
            onDone={(name) => {
              onTell(t("organisations.revoke.done", { name }));
              onClose();
            }}
          />
        )
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
            onRevoke={() => {
              onMode({ is: "revoke" });
            }}
          />
        )
      );
  }
}

/** The present keys are named to the second person by their fingerprint. */
function NewKeys({ onCancel }: { readonly onCancel: () => void }) {
  const card = useVaultQuery("own-card", (vault) => vault.ownCard(), ["organisation"]);
  return card && <NewKeysForm fingerprint={card.fingerprint} onCancel={onCancel} />;
}
