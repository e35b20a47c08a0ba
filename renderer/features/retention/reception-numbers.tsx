import { AGE_BAND, SEX } from "../../../shared/domain/code-lists/people";
import { NEED } from "../../../shared/domain/code-lists/casework";
import type { ReceptionTally } from "../../../shared/domain/reception-line";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { Facts, Stack, Title } from "../../ui";

/** How many came and wanted no file, by month; nothing while there is no such month. */
export function ReceptionNumbers() {
  const { t } = useWords();
  const format = useFormats();
  const tally = useVaultQuery("reception-tally", (vault) => vault.receptionTally(), ["case"]);
  if (tally === undefined || tally.length === 0) return null;

  const parts = ({ bySex, byAgeBand, byNeed }: ReceptionTally): string => {
    const counted = (label: string, count: number | undefined): string[] =>
      count === undefined ? [] : [`${label} ${format.number(count)}`];
    return [
      ...SEX.flatMap((code) => counted(format.code("sex", code), bySex[code])),
      ...counted(t("retention.receptions.sexNotKnown"), bySex.not_known),
      ...AGE_BAND.flatMap((code) => counted(format.code("ageBand", code), byAgeBand[code])),
      ...NEED.flatMap((code) => counted(format.code("need", code), byNeed[code])),
    ].join(" · ");
  };

  return (
    <section aria-label={t("retention.receptions.title")}>
      <Stack gap={8}>
        <Title order={2}>{t("retention.receptions.title")}</Title>
        <p className="soft">{t("retention.receptions.text")}</p>
        <Facts
          items={tally.map((one) => ({
            label: format.month(one.month),
            value: `${format.number(one.count)} (${parts(one)})`,
          }))}
        />
      </Stack>
    </section>
  );
}
