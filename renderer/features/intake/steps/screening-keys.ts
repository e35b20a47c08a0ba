import type { KeyboardEvent } from "react";
import {
  INDICATOR_CODE,
  type IndicatorCode,
} from "../../../../shared/domain/code-lists/indicators";
import type { SignAnswer } from "../sign-rows";

/** By the place of the key, so that it works on a Khmer keyboard too. */
const ANSWER_OF: Readonly<Record<string, SignAnswer>> = {
  KeyY: "yes",
  KeyN: "no",
  KeyU: "unknown",
  KeyL: "not_asked",
};

/** Y, N, U and L answer the sign in focus and go on to the next; up and down only go. */
export function moveOrAnswer(
  event: KeyboardEvent<HTMLElement>,
  answer: (code: IndicatorCode, given: SignAnswer) => void,
): void {
  const { target, currentTarget } = event;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
  const row = target.closest<HTMLElement>("[data-sign]");
  const code = INDICATOR_CODE.find((each) => each === row?.dataset["sign"]);
  if (row === null || code === undefined) return;
  const given = ANSWER_OF[event.code];
  const by =
    event.key === "ArrowUp" ? -1 : given !== undefined || event.key === "ArrowDown" ? 1 : 0;
  if (by === 0) return;
  event.preventDefault();
  event.stopPropagation();
  if (given !== undefined) answer(code, given);
  const rows = [...currentTarget.querySelectorAll<HTMLElement>("[data-sign]")];
  const next = rows[rows.indexOf(row) + by];
  const radio =
    next?.querySelector<HTMLElement>("input:checked") ??
    next?.querySelector<HTMLElement>("input[type=radio]");
  radio?.focus();
}
