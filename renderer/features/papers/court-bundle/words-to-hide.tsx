import { useWords } from "../../../i18n/i18n";
import {
  GUARDED_KINDS,
  HIDDEN_KINDS,
  type HiddenKind,
} from "../../../../shared/papers/court-bundle/suggested-words";
import { MAX_SHOWN_REASON } from "../../../../shared/papers/court-bundle/bundle-note";
import { Check, Stack, TextAreaAnswer, Title } from "../../../ui";
import { useHiddenNames } from "../../cases";
import type { BundleChoice } from "./bundle-choice";
import css from "./court-bundle.module.css";
import type { BundlePlan } from "./plan-bundle";

export interface WordsToHideProps {
  readonly choice: BundleChoice;
  readonly plan: BundlePlan;
  readonly hasTried: boolean;
  readonly reasonField: (element: HTMLElement | null) => void;
  readonly onChange: (part: Partial<BundleChoice>) => void;
}

/** The names that were found, each to be left in on purpose; and a place for more words. */
export function WordsToHide({ choice, plan, hasTried, reasonField, onChange }: WordsToHideProps) {
  const { t } = useWords();
  const kinds = HIDDEN_KINDS.filter((kind) => plan.found.some((one) => one.kind === kind));
  const isGuardShown = plan.found.some(
    ({ kind, word }) => GUARDED_KINDS.includes(kind) && choice.shownWords.includes(word),
  );
  return (
    <Stack gap={12}>
      <Title order={2}>{t("courtBundle.words")}</Title>
      <p className="soft">
        {t(kinds.length === 0 ? "courtBundle.noWords" : "courtBundle.wordsHint")}
      </p>
      {kinds.map((kind) => (
        <OfKind key={kind} kind={kind} choice={choice} plan={plan} onChange={onChange} />
      ))}
      {isGuardShown && (
        <TextAreaAnswer
          label={t("courtBundle.reason")}
          hint={t("courtBundle.reasonHint")}
          mv="known"
          allowedStates={[]}
          minRows={2}
          maxLength={MAX_SHOWN_REASON}
          value={choice.shownBecause}
          inputRef={reasonField}
          error={hasTried && plan.needsReason ? t("courtBundle.reasonNeeded") : undefined}
          onChange={({ value }) => {
            onChange({ shownBecause: value });
          }}
        />
      )}
      <TextAreaAnswer
        label={t("courtBundle.ownWords")}
        hint={t("courtBundle.ownWordsHint")}
        note={
          plan.missingOwn.length === 0
            ? undefined
            : t("courtBundle.ownMissing", { words: plan.missingOwn.join(t("cases.comma")) })
        }
        mv="known"
        allowedStates={[]}
        minRows={2}
        maxLength={2000}
        value={choice.ownWords}
        onChange={({ value }) => {
          onChange({ ownWords: value });
        }}
      />
    </Stack>
  );
}

interface OfKindProps extends Pick<WordsToHideProps, "choice" | "plan" | "onChange"> {
  readonly kind: HiddenKind;
}

function OfKind({ kind, choice, plan, onChange }: OfKindProps) {
  const { t } = useWords();
  const areHidden = useHiddenNames();
  const { shownWords } = choice;
  return (
    <div role="group" aria-label={t(`courtBundle.kind.${kind}`)} className={css["words"]}>
      <b>{t(`courtBundle.kind.${kind}`)}</b>
      {plan.found
        .filter((one) => one.kind === kind)
        .map(({ word, count }) => (
          <Check
            key={word}
            label={t("courtBundle.times", {
              word: areHidden ? t("cases.hiddenName") : word,
              count,
            })}
            isOn={!shownWords.includes(word)}
            onChange={(isOn) => {
              const others = shownWords.filter((one) => one !== word);
              onChange({ shownWords: isOn ? others : [...others, word] });
            }}
          />
        ))}
    </div>
  );
}
