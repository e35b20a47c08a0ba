import { PlainDay, PlainSelect, PlainText, useCodeOptions } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { FormGrid } from "../../ui";
import { OrgPick } from "../incidents";

/** What the operation was, when, and who led it. */
export function OperationFields() {
  const { t } = useWords();
  return (
    <FormGrid>
      <PlainText name="name" label={t("recordFields.operation.name")} isWide maxLength={160} />
      <PlainSelect
        name="operationKind"
        label={t("recordFields.operation.operationKind")}
        options={useCodeOptions("operationKind")}
      />
      <OrgPick name="leadOrgId" label={t("recordFields.operation.leadOrgId")} withOwn />
      <PlainDay name="periodStart" label={t("recordFields.operation.periodStart")} isWide={false} />
      <PlainDay name="periodEnd" label={t("recordFields.operation.periodEnd")} isWide={false} />
    </FormGrid>
  );
}
