#!/usr/bin/env node
// Verifies and lists a *.chumrok file without the program, with the stock `age` (or `rage`) beside it:
//   npx chumrok-read FILE --key KEYFILE [--card SENDER.chumrok-card] [--records]
// It writes nothing to the disk. Exit code 0: the file is what its sender signed; 1: it is not, or cannot
// be opened; 2: it was called wrongly.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { parseArgs } from "node:util";
import { readPlain } from "./read-plain.mjs";

const MAX_BYTES = 1024 * 1024 * 1024;
const USAGE =
  "chumrok-read FILE --key KEYFILE [--card SENDER.chumrok-card] [--records] [--age age]";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: "string" },
    card: { type: "string" },
    records: { type: "boolean", default: false },
    age: { type: "string", default: "age" },
  },
});
const [file] = positionals;
if (file === undefined || positionals.length > 1 || values.key === undefined) {
  console.error(USAGE);
  process.exit(2);
}

const opened = spawnSync(values.age, ["-d", "-i", values.key, file], { maxBuffer: MAX_BYTES });
if (opened.error !== undefined || opened.status !== 0) {
  const why = opened.error?.message ?? opened.stderr.toString("utf8").trim();
  console.error(`The file does not open with this key: ${why}`);
  process.exit(1);
}
const confirmed = values.card === undefined ? null : keyOfCard(values.card);
const { manifest, items, problems } = readPlain(opened.stdout, confirmed);
if (manifest !== null) tell(manifest);
for (const { item_key: key, record_kind: kind, row_version: version, late } of items) {
  console.log(`  ${kind} ${key} version ${String(version)}${late ? " late" : ""}`);
}
if (values.records) for (const { record } of items) console.log(JSON.stringify(record));
for (const problem of problems) console.error(`PROBLEM: ${problem}`);
if (confirmed === null)
  console.log("Nobody confirmed the sender's key: compare the fingerprint, or give --card.");
console.log(
  problems.length === 0 ? "VERIFIED: the file holds what its sender signed" : "NOT VERIFIED",
);
process.exit(problems.length === 0 ? 0 : 1);

function keyOfCard(cardFile) {
  try {
    return String(JSON.parse(fs.readFileSync(cardFile, "utf8")).signing_public);
  } catch {
    console.error("The card cannot be read.");
    return process.exit(2);
  }
}

/** A name may hold what a terminal would obey. */
function visible(text) {
  return String(text).replaceAll(/[\p{Cc}\p{Cf}]/gu, "?");
}

function tell(manifest) {
  const {
    kind,
    from,
    recipients = [],
    period,
    sequence,
    cutoff_at: cutoffAt,
    counts = [],
  } = manifest;
  console.log(
    `${visible(kind)} file number ${String(sequence)} for ${visible(period)}, as of ${visible(cutoffAt)}`,
  );
  console.log(`from ${visible(from?.name)} (${visible(from?.org_id)})`);
  for (const { org_id: orgId, age_pq_recipient: hybrid } of recipients) {
    console.log(`to ${visible(orgId)}${hybrid === undefined ? "" : ", post-quantum hybrid"}`);
  }
  console.log(
    counts.map((one) => `${String(one.count)} ${visible(one.record_kind)}`).join(", ") ||
      "no records",
  );
}
