import { codeOf, type ErrorCode } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";

/** What was asked for, or the code of whatever was thrown instead: nothing fails silently. */
export async function attempt<T>(asked: Promise<T>): Promise<Result<T, ErrorCode>> {
  try {
    return ok(await asked);
  } catch (thrown) {
    return err(codeOf(thrown));
  }
}

/** As `attempt`, for what answers with a result of its own. */
export async function answerOf<T>(
  asked: Promise<Result<T, ErrorCode>>,
): Promise<Result<T, ErrorCode>> {
  const answered = await attempt(asked);
  return answered.ok ? answered.value : answered;
}
