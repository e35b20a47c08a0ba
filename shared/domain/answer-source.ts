/** Who saved a version and which fields it changed; `VersionInfo` of the store has both. */
export interface SourceVersion {
  readonly updatedBy: string;
  /** UTC. */
  readonly updatedAt: string;
  /** Paths of the fields that differ from the version before; a new entry stands for all that is in it. */
  readonly changedFields: readonly string[];
}

/** To whom an answer was told, and when. */
export interface AnswerSource {
  readonly by: string;
  /** UTC. */
  readonly at: string;
}

/**
 * The source of the answer at `path`: whoever saved the last version that changed it. Null when no version
 * did. It is never stored: where entries of a list were taken away, those behind them move up and count as
 * changed by that.
 */
export function sourceOf(path: string, versions: readonly SourceVersion[]): AnswerSource | null {
  const latest = versions
    .filter(({ changedFields }) => changedFields.some((field) => isWithin(path, field)))
    .reduce<SourceVersion | null>(
      (last, one) => (last === null || one.updatedAt > last.updatedAt ? one : last),
      null,
    );
  return latest && { by: latest.updatedBy, at: latest.updatedAt };
}

function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`);
}
