/** The ten classes of texts that spreadsheet programs work out, or take apart. */
export const TRIGGERS: Readonly<Record<string, readonly string[]>> = {
  equals: ["="],
  plus: ["+"],
  minus: ["-"],
  at: ["@"],
  tab: ["\t"],
  "carriage return": ["\r"],
  "line feed": ["\n"],
  "full width": ["＝", "＋", "－", "＠"],
  "blanks before": [" =", "\u00a0=", "\u3000@", "  +", "\v-"],
  "unseen marks before": ["\u200b=", "\ufeff=", "\u2060@", "\u200e+", "\u0000="],
};
