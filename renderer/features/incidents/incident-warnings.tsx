import { useDeferredValue, useMemo } from "react";
import { useWatch } from "react-hook-form";
import { incidentContentSchema } from "../../../shared/domain/incident";
import { incidentWarnings } from "../../../shared/domain/incident-rules";
import { useWords } from "../../i18n/i18n";
import { Band, Stack } from "../../ui";
import { useIncidentLabel } from "./incident-label";

/** What should be looked at once more, while it is typed; it is saved all the same. */
export function IncidentWarnings() {
  const { t } = useWords();
  const label = useIncidentLabel();
  const values: unknown = useDeferredValue(useWatch());
  const warnings = useMemo(() => {
    const read = incidentContentSchema.safeParse(values);
    return read.success ? incidentWarnings(read.data) : [];
  }, [values]);
  if (warnings.length === 0) return null;
  return (
    <Stack gap={8}>
      {warnings.map(({ warning, path }) => (
        <Band key={`${warning} ${path}`} tone="lamp">
          {t("incidents.warning.line", {
            field: label(path),
            text: t(`incidents.warning.${warning}`),
          })}
        </Band>
      ))}
    </Stack>
  );
}
