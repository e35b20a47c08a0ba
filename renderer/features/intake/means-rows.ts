import type { EpisodeRow } from "./new-entries";

export type MeansRow = EpisodeRow["means"][number];
export type MeansAnswer = MeansRow["answer"];

/** What was answered for one means of control; null when it was not asked. */
export function meansAnswer(
  rows: readonly MeansRow[],
  means: MeansRow["means"],
): MeansAnswer | null {
  const answer = rows.find((row) => row.means === means)?.answer ?? null;
  return answer === "not_asked" ? null : answer;
}

/** The rows with this answer; each means stands once. */
export function answerMeans(
  rows: readonly MeansRow[],
  means: MeansRow["means"],
  answer: MeansAnswer,
): MeansRow[] {
  const others = rows.filter((row) => row.means !== means);
  return answer === "not_asked" ? others : [...others, { means, answer }];
}
