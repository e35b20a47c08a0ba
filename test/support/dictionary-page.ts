import { DICTIONARY, type EntityName, type FieldInfo } from "../../shared/domain/dictionary";
import { codeListOf } from "./dictionary-lists";
import { fieldWord } from "./dictionary-words";

const HEAD = `# The data dictionary

Every field that is stored, with its words on the screens, its class and what it says in other standards.
This page is written by \`npm run dictionary\` from \`shared/domain/dictionary\`, the schemas and the words;
a test says when it is out of date.

Class: ID identifies somebody · SEN harms if disclosed · STQ a figure that may point at somebody · STA a
figure · OPS housekeeping. Needed: S to save · F to finalise · C on a condition · O optional · auto worked
out. Part: what a packet may carry it under, with consent; without one it never leaves in a packet. Answers
also say "estimated", "unknown", "not asked", "declined" or "not applicable"; dates say how exact they are.
`;

const COLUMNS = ["field", "English", "Khmer", "class", "needed", "code list", "part", "standards"];

/** The whole page as Markdown. */
export function dictionaryPage(): string {
  const entities = Object.keys(DICTIONARY) as EntityName[];
  return [HEAD, ...entities.map(entityPart)].join("\n");
}

function entityPart(entity: EntityName): string {
  const { entity: name, fields, elsewhere } = DICTIONARY[entity];
  const rows = Object.entries<FieldInfo>(fields).map(([field, info]) => [
    `\`${info.name}\`${info.isOwn ? " ¹" : ""}`,
    fieldWord(entity, field, "en") ?? "–",
    fieldWord(entity, field, "km") ?? "–",
    info.cls,
    info.level,
    codeListOf(entity, field) ?? "–",
    info.scope ?? "–",
    info.maps.join("; ") || "–",
  ]);
  const others = elsewhere.map(({ name: field, where }) => `- \`${field}\`: ${where}`);
  return [
    `## ${name}\n`,
    line(COLUMNS),
    line(COLUMNS.map(() => "---")),
    ...rows.map(line),
    ...(rows.some(([field]) => field?.endsWith("¹")) ? ["\n¹ ours, beyond the dictionary"] : []),
    ...(others.length > 0 ? ["\nTold by something else:\n", ...others] : []),
    "",
  ].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
