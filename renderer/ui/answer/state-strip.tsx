import { useRef, type KeyboardEvent } from "react";
import { Key } from "../shell/key";
import { stateKeys, type AnswerState, type OfferedState } from "./answer-state";
import type { AnswerWords } from "./answer-words";
import css from "./state-strip.module.css";

interface StateStripProps {
  states: readonly OfferedState[];
  current: AnswerState;
  words: AnswerWords;
  onPick: (state: OfferedState) => void;
  onLeave: () => void;
}

/** The keys that say why there is no value, where they work. A mouse press leaves the focus in the field. */
export function StateStrip({ states, current, words, onPick, onLeave }: StateStripProps) {
  const strip = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" || (event.key === "ArrowUp" && event.ctrlKey)) {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
      return;
    }
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(strip.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons.at((at + step) % buttons.length)?.focus();
  }

  return (
    <div
      ref={strip}
      className={css["strip"]}
      role="toolbar"
      aria-label={words.strip}
      data-state-strip=""
      onKeyDown={onKeyDown}
    >
      {states.map((state) => (
        <button
          key={state}
          type="button"
          tabIndex={-1}
          aria-pressed={state === current}
          aria-keyshortcuts={stateKeys[state]}
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onPick(state);
          }}
        >
          <Key>{stateKeys[state]}</Key>
          {words.states[state]}
        </button>
      ))}
    </div>
  );
}
