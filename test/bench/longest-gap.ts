/** Does the work and answers for how long, at most, the thread did nothing else: milliseconds. */
export async function longestGap(work: () => Promise<void>): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let [longestMs, lastMs] = [0, performance.now()];
  const look = (): void => {
    const nowMs = performance.now();
    longestMs = Math.max(longestMs, nowMs - lastMs);
    lastMs = nowMs;
  };
  port1.onmessage = () => {
    look();
    port2.postMessage(null);
  };
  port2.postMessage(null);
  try {
    await work();
    look();
    return longestMs;
  } finally {
    port1.close();
  }
}
