import { useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { Key } from "../shell/key";
import { afterPress } from "./after-press";
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
  useLayoutEffect(() => {
    const shown = strip.current;
    if (!shown) return;
    keepInView(shown);
    afterPress(() => {
      shown.scrollIntoView({ block: "nearest" });
    });
  }, [states.length, words]);

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

/** Hangs a strip that would be cut at the right from its field's other edge, and wraps it if need be. */
function keepInView(strip: HTMLElement): void {
  const field = strip.parentElement?.getBoundingClientRect();
  if (!field) return;
  const clip = clippingBox(strip);
  const toTheRight = clip.right - field.left;
  const toTheLeft = field.right - clip.left;
  strip.style.maxWidth = "";
  const isCut = strip.offsetWidth > toTheRight;
  strip.toggleAttribute("data-end", isCut && toTheLeft > toTheRight);
  if (isCut) strip.style.maxWidth = `${Math.max(toTheLeft, toTheRight)}px`;
}

function clippingBox(element: HTMLElement): DOMRect {
  let box = element.parentElement;
  while (box?.parentElement && getComputedStyle(box).overflowX === "visible") {
    box = box.parentElement;
  }
  return (box ?? document.documentElement).getBoundingClientRect();
}
