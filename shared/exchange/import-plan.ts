import type { OpenedItem, OpenedLines, RefusedItem } from "./open-file";

/** What the store has under an item key. */
export type HeldItem = {
  readonly rowVersion: number;
  /** The device that wrote this version. */
  readonly originDeviceId: string;
  readonly contentSha256: string;
  /** The highest version of it that ever came by file, if the caller keeps it. */
  readonly takenRowVersion?: number | null;
};

export type Differing<R> = { readonly item: OpenedItem<R>; readonly held: HeldItem };

/** What applying a file would do, for the preview. Every item of the file is in exactly one list. */
export type ImportPlan<R> = {
  readonly fresh: readonly OpenedItem<R>[];
  readonly same: readonly OpenedItem<R>[];
  readonly changed: readonly Differing<R>[];
  /** Both sides changed: a person chooses. */
  readonly conflicting: readonly Differing<R>[];
  /** Already replaced here by a later version from the same line; nothing to do. */
  readonly older: readonly Differing<R>[];
  readonly refused: readonly RefusedItem[];
};

type Standing = "fresh" | "same" | "changed" | "conflicting" | "older";

/**
 * Compares a file with the store. Equal content is `same` whatever its version, so importing twice
 * changes nothing. A newer version from the device that wrote ours is a change, an earlier one is
 * older; anything that another device wrote meanwhile is a conflict rather than a guess.
 */
export function planImport<R>(
  file: OpenedLines<R>,
  held: ReadonlyMap<string, HeldItem>,
  originDeviceOf: (item: OpenedItem<R>) => string,
): ImportPlan<R> {
  const fresh: OpenedItem<R>[] = [];
  const same: OpenedItem<R>[] = [];
  const differing = { changed: [], conflicting: [], older: [] } as {
    [S in Exclude<Standing, "fresh" | "same">]: Differing<R>[];
  };
  for (const item of file.items) {
    const ours = held.get(item.itemKey);
    if (ours === undefined) fresh.push(item);
    else if (ours.contentSha256 === item.contentSha256) same.push(item);
    else differing[standing(item, originDeviceOf(item), ours)].push({ item, held: ours });
  }
  return { fresh, same, ...differing, refused: file.refused };
}

function standing(
  item: { readonly rowVersion: number },
  originDeviceId: string,
  held: HeldItem,
): Exclude<Standing, "fresh" | "same"> {
  if (item.rowVersion <= (held.takenRowVersion ?? 0)) return "older";
  if (originDeviceId !== held.originDeviceId) return "conflicting";
  if (item.rowVersion === held.rowVersion) return "conflicting";
  return item.rowVersion > held.rowVersion ? "changed" : "older";
}
