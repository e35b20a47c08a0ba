import { useEffect, useRef } from "react";
import { useFieldArray, useWatch } from "react-hook-form";
import { overlappingLegs } from "../../../../shared/domain/route-legs";
import { useFieldLabel } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { Action, Stack } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { useIntake } from "../intake-context";
import { newLeg, type RecruitmentRow } from "../new-entries";
import { LegCard } from "./leg-card";

/** As many as the schema takes. */
const MAX_LEGS = 20;

/** The journey, leg by leg in the order travelled. */
export function LegList({ index }: { readonly index: number }) {
  const { t } = useWords();
  const label = useFieldLabel();
  const { control } = useCaseFormContext();
  const path = `recruitments.${index}.legs` as const;
  const { fields, append, remove, move } = useFieldArray({ control, name: path, keyName: "key" });
  const overlapping = useOverlaps(index);
  const focusAfter = useFocusAfter();
  const moveTo = (from: number, to: number): void => {
    move(from, to);
    // Whoever goes on pressing goes on with the same leg, until it is at its end.
    const wayOn = to < from ? "up" : "down";
    const wayBack = to < from ? "down" : "up";
    focusAfter([`${path}.${to}.${wayOn}`, `${path}.${to}.${wayBack}`]);
  };
  return (
    <Stack gap={8}>
      <h3 className="small">{label(path)}</h3>
      {fields.map((field, at) => (
        <LegCard
          key={field.key}
          path={`${path}.${at}`}
          n={at + 1}
          overlaps={overlapping.includes(at)}
          onUp={
            at === 0
              ? null
              : () => {
                  moveTo(at, at - 1);
                }
          }
          onDown={
            at === fields.length - 1
              ? null
              : () => {
                  moveTo(at, at + 1);
                }
          }
          onRemove={() => {
            remove(at);
            focusAfter([`${path}.${at}.from`, `${path}.${at - 1}.from`, `${path}.add`]);
          }}
        />
      ))}
      {fields.length < MAX_LEGS && (
        <div id={path}>
          <Action
            id={`${path}.add`}
            size="slim"
            onClick={() => {
              append(newLeg(), { focusName: `${path}.${fields.length}.from` });
            }}
          >
            {t("intake.account.addLeg")}
          </Action>
        </div>
      )}
    </Stack>
  );
}

/** The legs that began before an earlier one, as far as the dates can be read. */
function useOverlaps(index: number): readonly number[] {
  const row = useWatch({ name: `recruitments.${index}` }) as RecruitmentRow;
  const read = useIntake().readable?.recruitments.find(
    ({ recruitmentId }) => recruitmentId === row.recruitmentId,
  );
  return overlappingLegs(read?.legs ?? []);
}

/** Moves the focus, once the list is drawn anew, to the first of these elements that is there. */
function useFocusAfter(): (ids: readonly string[]) => void {
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    const target = wanted.current.map((id) => document.getElementById(id)).find(Boolean);
    wanted.current = [];
    target?.focus();
  });
  return (ids) => {
    wanted.current = ids;
  };
}
