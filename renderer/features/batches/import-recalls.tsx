import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { RecalledHere, RecallLine } from "../../store/vault-api";
import { Facts, Stack, Title } from "../../ui";
import css from "./measure.module.css";

/** More numbers than these tell nobody anything; the count says how many there are. */
const MOST_NAMED = 12;

interface Group {
  readonly effect: RecalledHere["effect"];
  readonly count: number;
  readonly labels: readonly string[];
}

/** A file that asks something back: of each delivery what it means here, and what happens to it. */
export function ImportRecalls({ recalls }: { readonly recalls: readonly RecallLine[] }) {
  const { t } = useWords();
  const format = useFormats();
  const titleOf = ({ deliveryKind, period, isWhole }: RecallLine): string => {
    if (deliveryKind === "referral") return t("recalls.open.referral");
    if (period === null) return t("recalls.open.absentBatch");
    const month = format.month(period);
    return t(isWhole ? "recalls.open.wholeBatch" : "recalls.open.batch", { month });
  };
  const whatOf = ({ count, labels }: Group): string => {
    const named = labels.slice(0, MOST_NAMED).join(", ");
    const records = t("recalls.open.records", { count, n: format.number(count) });
    return named === "" ? records : `${records}: ${named}`;
  };
  return (
    <div className={css["measure"]}>
      <Stack gap={24}>
        {recalls.map((recall) => (
          <section key={recall.recallId}>
            <Stack gap={8}>
              <Title order={2}>{titleOf(recall)}</Title>
              <p className="soft">
                {t("recalls.open.because", {
                  reason: format.code("recallReason", recall.reason),
                })}
              </p>
              <Facts
                items={groupsOf(recall).map((group) => ({
                  label: whatOf(group),
                  value: t(`recalls.effect.${group.effect}`),
                }))}
              />
            </Stack>
          </section>
        ))}
      </Stack>
    </div>
  );
}

/** By what happens, in the order of the file. */
function groupsOf({ effects }: RecallLine): readonly Group[] {
  const groups = new Map<Group["effect"], Group>();
  for (const { effect, label } of effects) {
    const { count = 0, labels = [] } = groups.get(effect) ?? {};
    groups.set(effect, {
      effect,
      count: count + 1,
      labels: label === "" ? labels : [...labels, label],
    });
  }
  return [...groups.values()];
}
