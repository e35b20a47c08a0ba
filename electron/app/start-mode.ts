import type { AppMode } from "../export/file-kinds";

export const DEMO_SWITCH = "--demo";

export type StartFacts = {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isPackaged: boolean;
  /** Under plain Node with the stand-in for Electron (design §3): no sandbox, no content protection. */
  readonly isStandIn: boolean;
};

export type StartMode = {
  /** `refused`: the stand-in may hold practice data only, except in the project's own tests. */
  readonly mode: AppMode | "refused";
  /** Whether the other mode may be started from this one. */
  readonly canChange: boolean;
  /** Where the data lies instead of the system's place; for development and tests only. */
  readonly dataDir: string | null;
};

export function chooseStartMode({ argv, env, isPackaged, isStandIn }: StartFacts): StartMode {
  const canBeReal = !isStandIn || (!isPackaged && env["CHUMROK_TEST"] === "1");
  const dataDir = isPackaged ? null : (env["CHUMROK_DATA_DIR"] ?? null);
  const wanted = argv.includes(DEMO_SWITCH) ? "demo" : "real";
  const mode = wanted === "real" && !canBeReal ? "refused" : wanted;
  return { mode, canChange: canBeReal, dataDir };
}

/** The arguments of the next start: the same program in the other mode. */
export function argsForMode(argv: readonly string[], mode: AppMode): string[] {
  const others = argv.slice(1).filter((argument) => argument !== DEMO_SWITCH);
  return mode === "demo" ? [...others, DEMO_SWITCH] : others;
}
