import { standards as words } from "../../renderer/i18n/en/standards";
import { HTCDS_FIELDS, type HtcdsField } from "../../shared/standards/htcds/fields";
import { standingOf } from "../../shared/standards/htcds/mapping-report";
import { CTDC_COLUMNS } from "../../shared/standards/ctdc-columns";
import { ICTIP_BLOCKS, ICTIP_CODE } from "../../shared/standards/ictip";

/** docs/standards.md, made from the tables that the program uses. */
export function standardsPage(): string {
  const fields: readonly HtcdsField[] = HTCDS_FIELDS;
  const count = (standing: string): string =>
    String(fields.filter((field) => standingOf(field) === standing).length);
  const rows = fields.map((field) => {
    const standing = standingOf(field);
    const why =
      field.leftOut !== null
        ? words.leftOut[field.leftOut]
        : field.loss === null
          ? ""
          : words.loss[field.loss];
    const core = field.isCore ? "core" : "";
    const ours = field.ours.map((place) => `\`${place}\``).join(", ");
    return `| \`${field.id}\` | ${core} | ${standing.replace("_", " ")} | ${ours} | ${field.scope ?? ""} | ${why} |`;
  });
  return [
    "# Standards of others",
    "Made by `node scripts/standards-page.mjs`; a test fails while it differs from the program.",
    "## HTCDS v2.0",
    `${String(fields.length)} fields: ${count("whole")} whole, ${count("lossy")} with a loss, ${count("left_out")} left out on purpose. A value that a foreign file has for a field that we leave out, or that no code of ours means, is kept in the account as a line \`[field] value\` and goes out again in its own column. The part of a packet says with which consent a field goes to another organisation; without one it goes to none, and stands only in files for the house itself.`,
    `| field | | standing | ours | part | why |\n|---|---|---|---|---|---|\n${rows.join("\n")}`,
    "## CTDC",
    `The ${String(CTDC_COLUMNS.length)} columns of July 2021, in which at least k people share age band, country of exploitation, citizenship, year, majority and gender. What is taken out is \`-99\`, as what nobody knew.`,
    CTDC_COLUMNS.map((name) => `\`${name}\``).join(", "),
    "## IC-TIP",
    `Blocks: ${ICTIP_BLOCKS.join(", ").replace("_", " ")}. Codes known: ${String(ICTIP_CODE.size)}. The list of categories was not obtained, and an invented code would be taken for a real one.`,
    "",
  ].join("\n\n");
}
