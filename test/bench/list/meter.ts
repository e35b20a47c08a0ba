/** One thing that somebody did, in milliseconds by the page's clock. */
export interface Measured {
  /** From the key or the press until what follows at once is on the screen. */
  readonly paintedMs: number;
  /** Until the vault's answer is on the screen; null when it was the same as before. */
  readonly answeredMs: number | null;
  /** The longest that the page did nothing else until the next thing was done. */
  readonly longestMs: number;
}

interface Running {
  readonly startMs: number;
  paintedMs: number;
  answeredMs: number | null;
  longestMs: number;
}

declare global {
  interface Window {
    benchMeter?: { readonly running: Running[]; stop(): void };
  }
}

/**
 * Runs in the page: measures every key or press from now on. `selector` names what shows the answer. While
 * it runs, a message goes round and round: where it is late, the page was busy for that long.
 */
export function startMeter({ event, selector }: { event: "keydown" | "click"; selector: string }) {
  const running: Running[] = [];
  const { port1, port2 } = new MessageChannel();
  let lastMs = performance.now();
  let shown = document.querySelector(selector)?.textContent ?? "";
  port1.onmessage = () => {
    const nowMs = performance.now();
    const current = running.at(-1);
    if (current !== undefined) {
      current.longestMs = Math.max(current.longestMs, nowMs - Math.max(lastMs, current.startMs));
    }
    lastMs = nowMs;
    port2.postMessage(null);
  };
  port2.postMessage(null);

  const afterPaint = (done: () => void): void => {
    requestAnimationFrame(() => {
      const { port1: heard, port2: said } = new MessageChannel();
      heard.onmessage = done;
      said.postMessage(null);
    });
  };
  const begin = (): void => {
    const one: Running = {
      startMs: performance.now(),
      paintedMs: 0,
      answeredMs: null,
      longestMs: 0,
    };
    running.push(one);
    afterPaint(() => (one.paintedMs = performance.now() - one.startMs));
  };
  const observer = new MutationObserver(() => {
    const text = document.querySelector(selector)?.textContent ?? "";
    const current = running.at(-1);
    if (text === shown || text === "" || current === undefined) return;
    shown = text;
    afterPaint(() => (current.answeredMs ??= performance.now() - current.startMs));
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  document.addEventListener(event, begin, { capture: true });
  window.benchMeter = {
    running,
    stop() {
      port1.close();
      observer.disconnect();
      document.removeEventListener(event, begin, { capture: true });
    },
  };
}

/** Runs in the page: stops measuring, and gives what was measured. */
export function stopMeter(): Measured[] {
  const meter = window.benchMeter;
  meter?.stop();
  return (meter?.running ?? []).map(({ paintedMs, answeredMs, longestMs }) => ({
    paintedMs,
    answeredMs,
    longestMs,
  }));
}
