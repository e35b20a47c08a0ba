import { useState } from "react";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import type { VersionInfo } from "../../store/vault-api";
import { Action, DataTable } from "../../ui";

/** So many changed fields are named in a line; the rest is counted. */
const NAMED_FIELDS = 4;

export interface HistoryTabProps {
  readonly versions: readonly VersionInfo[];
  readonly onOpen: (rowVersion: number) => void;
}

/** Every saved version, newest first: when, by whom, and which fields changed. */
export function HistoryTab({ versions, onOpen }: HistoryTabProps) {
  const { t } = useWords();
  const format = useFormats();
  const { user } = useSession().open;
  const [selected, setSelected] = useState<string | null>(null);
  const present = versions[0]?.rowVersion;
  return (
    <>
      <DataTable<VersionInfo>
        label={t("cases.tabs.history")}
        rows={versions}
        rowKey={(one) => String(one.rowVersion)}
        selectedKey={selected}
        onSelect={setSelected}
        onOpen={(_, one) => {
          if (one.rowVersion !== present) onOpen(one.rowVersion);
        }}
        columns={[
          {
            id: "when",
            header: t("cases.history.when"),
            width: "240px",
            cell: (one) => format.dateTime(phnomPenhMinute(Date.parse(one.updatedAt))),
          },
          {
            id: "who",
            header: t("cases.history.who"),
            width: "150px",
            // Other people are not named here (domain §11, R13).
            cell: (one) =>
              one.updatedBy === user.userId ? user.displayName : t("cases.history.other"),
          },
          {
            id: "changed",
            header: t("cases.history.changed"),
            cell: (one) => <Changed version={one} />,
          },
          {
            id: "open",
            header: t("cases.open"),
            width: "150px",
            align: "end",
            cell: (one) =>
              one.rowVersion === present ? (
                <span className="faint">{t("cases.history.present")}</span>
              ) : (
                <Action
                  kind="quiet"
                  size="slim"
                  onClick={() => {
                    onOpen(one.rowVersion);
                  }}
                >
                  {t("cases.open")}
                </Action>
              ),
          },
        ]}
      />
      {versions.length > 1 && <p className="small faint">{t("cases.history.openHint")}</p>}
    </>
  );
}

function Changed({ version }: { version: VersionInfo }) {
  const { t } = useWords();
  const format = useFormats();
  const label = useFieldLabel();
  if (version.rowVersion === 1) return t("cases.history.first");
  const labels = [...new Set(version.changedFields.map(label))];
  if (labels.length === 0)
    return <span className="faint">{t("cases.history.nothingChanged")}</span>;
  const rest = labels.length - NAMED_FIELDS;
  const named = labels.slice(0, NAMED_FIELDS).join(", ");
  return rest > 0 ? `${named}, ${t("cases.history.more", { count: format.number(rest) })}` : named;
}
