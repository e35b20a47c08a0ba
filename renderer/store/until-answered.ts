/**
 * A call whose callbacks fall silent once it is answered. Progress crosses from the Worker by a port of
 * its own, so its last word may come after the answer; a screen would then show work that has ended.
 */
export function untilAnswered(
  ask: (...given: readonly unknown[]) => unknown,
): (...given: readonly unknown[]) => Promise<unknown> {
  return async (...given) => {
    let isAnswered = false;
    const heard = given.map((value) =>
      typeof value === "function"
        ? (...news: readonly unknown[]) =>
            isAnswered ? undefined : (value as (...news: readonly unknown[]) => unknown)(...news)
        : value,
    );
    try {
      return await ask(...heard);
    } finally {
      isAnswered = true;
    }
  };
}
