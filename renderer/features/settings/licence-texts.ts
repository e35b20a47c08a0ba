/** `own`: what the program itself is under. `others`: the works it brings, and its fonts. */
export type LicenceText = "own" | "others";

/** Reads the texts only when somebody wants them: they are long. They lie in the program, in English. */
export async function readLicences(which: LicenceText): Promise<string> {
  if (which === "own") return (await import("../../../LICENSE?raw")).default;
  const [works, fonts] = await Promise.all([
    import("../../../THIRD-PARTY-NOTICES.txt?raw"),
    import("../../../NOTICE?raw"),
  ]);
  return `${works.default}\n${fonts.default}`;
}
