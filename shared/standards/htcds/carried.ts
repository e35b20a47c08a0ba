import { htcdsField, type HtcdsId } from "./fields";

// A value of a foreign file that no field of ours can hold is kept as a line of the account, under the name
// of the standard, and stands in its own column again when the file leaves. So nothing is lost by passing here.

export interface Carried {
  readonly id: HtcdsId;
  readonly value: string;
}

const LINE = /^\[([a-z]{3}_[A-Za-z]+)\] (.+)$/;
const LINE_BREAK = "\u2028";

/** The account with these lines behind it. */
export function withCarried(account: string, carried: readonly Carried[]): string {
  const lines = carried.map(({ id, value }) => `[${id}] ${value.replace(/\r?\n/g, LINE_BREAK)}`);
  return [account, ...lines].filter((part) => part !== "").join("\n");
}

/** The account as somebody wrote it, and what was carried behind it. */
export function apart(account: string): {
  readonly account: string;
  readonly carried: readonly Carried[];
} {
  const carried: Carried[] = [];
  const own: string[] = [];
  for (const line of account.split("\n")) {
    const [, id = "", value = ""] = LINE.exec(line) ?? [];
    const field = htcdsField(id);
    if (field === null) own.push(line);
    else carried.push({ id: field.id, value: value.replaceAll(LINE_BREAK, "\n") });
  }
  return { account: own.join("\n").trim(), carried };
}
