import { AppShell, type AppShellProps } from "./app-shell";

/**
 * The frame around a screen whose record is still being read. An empty window would not hear F12 and
 * Ctrl L, and a key pressed in that moment would be lost.
 */
export function StillOpening({ here }: Pick<AppShellProps, "here">) {
  return (
    <AppShell here={here} keys={[]}>
      {null}
    </AppShell>
  );
}
