import { useEffect, useMemo, useState } from "react";
import {
  AREA_LEVELS,
  levelOf,
  parentCode,
  type AreaLevel,
} from "../../shared/domain/places/gazetteer-file";
import { searchKey } from "../../shared/khmer/fold";
import { codesDownTo } from "../../shared/domain/places/place-book";
import { useWords } from "../i18n/i18n";
import { usePlaces, type PlaceWords } from "../i18n/place-words";
import {
  FindAnswer,
  LinkedAnswers,
  SelectAnswer,
  type AnswerOption,
  type FoundOption,
  type SelectAnswerProps,
} from "../ui";

/** Offered at once for what was typed. */
const MOST_FOUND = 12;
const TYPING_PAUSE_MS = 80;

export interface PlaceFieldProps extends Omit<SelectAnswerProps, "options" | "isSearchable"> {
  /** The smallest unit that may be chosen; a village unless said. */
  readonly deepest?: AreaLevel;
}

/**
 * A place as the code of the smallest unit that is known. With a gazetteer: a line that finds any unit, and
 * below it the units one after the other; without one, the provinces.
 */
export function PlaceField({ deepest = "village", ...props }: PlaceFieldProps) {
  const { t } = useWords();
  const places = usePlaces();
  return places.book.isDetailed ? (
    <DetailedPlace {...props} deepest={deepest} />
  ) : (
    <SelectAnswer
      nothingFound={t("common.nothingFound")}
      {...props}
      fold={searchKey}
      options={optionsIn(places, null, props.value, t)}
    />
  );
}

function DetailedPlace({ deepest, ...props }: PlaceFieldProps & { readonly deepest: AreaLevel }) {
  const { t } = useWords();
  const places = usePlaces();
  const [typed, setTyped] = useState("");
  const { codes, isAnswered } = useFoundPlaces(typed, deepest);
  const found = codes.map((code) => foundOption(code, places));
  const value = props.value === "" ? null : props.value;
  const choose = (code: string): void => {
    props.onChange({ mv: props.mv === "estimated" ? "estimated" : "known", value: code });
  };
  return (
    <LinkedAnswers
      label={props.label}
      main={
        <FindAnswer
          {...props}
          value={value}
          shown={value === null ? "" : places.line(value)}
          placeholder={props.placeholder ?? t("places.find")}
          found={found}
          onSearch={(next) => {
            // The first search folds all names, which takes a moment: while the first letters are typed.
            if (next === "") void places.find("", 0);
            setTyped(next);
          }}
          nothingFound={t(isAnswered ? "places.nothingFound" : "places.searching")}
        />
      }
    >
      {levelsShown(value, deepest, places).map(({ level, parent, chosen }) => (
        <SelectAnswer
          key={level}
          id={`${props.id ?? ""}.${level}`}
          label={t(`places.levels.${level}`)}
          allowedStates={[]}
          mv="known"
          value={chosen}
          isDisabled={props.isDisabled}
          isSearchable
          fold={searchKey}
          options={[
            ...(chosen !== null && parent !== null
              ? [{ value: parent, label: t("places.notSaid") }]
              : []),
            ...optionsIn(places, parent, chosen, t),
          ]}
          nothingFound={t("common.nothingFound")}
          onChange={(next) => {
            if (next.value !== null) choose(next.value);
          }}
          onBlur={props.onBlur}
        />
      ))}
    </LinkedAnswers>
  );
}

interface LevelShown {
  readonly level: AreaLevel;
  readonly parent: string | null;
  readonly chosen: string | null;
}

/** The levels down to the one below what is chosen, as far as there is something to choose. */
function levelsShown(
  value: string | null,
  deepest: AreaLevel,
  { book }: PlaceWords,
): readonly LevelShown[] {
  const chosen = value === null ? [] : codesDownTo(value);
  const levels = AREA_LEVELS.slice(0, AREA_LEVELS.indexOf(deepest) + 1);
  return levels.flatMap((level, at) => {
    const parent = at === 0 ? null : (chosen[at - 1] ?? null);
    const isReached = at === 0 || parent !== null;
    const hasMore = chosen[at] !== undefined || book.within(parent).length > 0;
    return isReached && hasMore ? [{ level, parent, chosen: chosen[at] ?? null }] : [];
  });
}

type Say = ReturnType<typeof useWords>["t"];

/** What may be chosen in a unit; what is chosen stands there too, when it is retired or not known. */
function optionsIn(
  { book, name, line }: PlaceWords,
  parent: string | null,
  chosen: string | null,
  t: Say,
): readonly AnswerOption[] {
  const offered = book.within(parent).map(({ code, nameKm, nameLatin }) => ({
    ...{ value: code, label: name(code) },
    find: `${nameKm} ${nameLatin}`,
  }));
  if (chosen === null || chosen === "" || offered.some(({ value }) => value === chosen)) {
    return offered;
  }
  const isInside = parentCode(chosen) === parent;
  const words = isInside ? name(chosen) : line(chosen);
  const isRetired = book.areaOf(chosen)?.isRetired === true;
  return [
    ...offered,
    { value: chosen, label: isRetired ? t("places.retired", { name: words }) : words },
  ];
}

function foundOption(code: string, places: PlaceWords): FoundOption {
  const around = places.around(code);
  return { value: code, label: places.name(code), ...(around === "" ? {} : { detail: around }) };
}

/** Codes for what is typed, after a short pause; the provinces for nothing typed. */
function useFoundPlaces(
  typed: string,
  deepest: AreaLevel,
): { readonly codes: readonly string[]; readonly isAnswered: boolean } {
  const { book, find } = usePlaces();
  const [answer, setAnswer] = useState<{ typed: string; codes: readonly string[] } | null>(null);
  const text = typed.trim();
  useEffect(() => {
    if (text === "") return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      void find(text, MOST_FOUND * 2).then((codes) => {
        if (isWanted) setAnswer({ typed: text, codes });
      });
    }, TYPING_PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, find]);
  return useMemo(() => {
    const provinces = book.within(null).map(({ code }) => code);
    if (text === "") return { codes: provinces, isAnswered: true };
    const most = AREA_LEVELS.indexOf(deepest);
    const codes = (answer?.codes ?? []).filter(
      (code) => AREA_LEVELS.indexOf(levelOf(code)) <= most,
    );
    return { codes: codes.slice(0, MOST_FOUND), isAnswered: answer?.typed === text };
  }, [book, text, answer, deepest]);
}
