// The table at the end of npm run bench: times of one run, ratios, and the goals beside them.

const WORK = [
  {
    key: "insert",
    label: "insert all",
    floor: 1,
    peers: { "dexie-encrypted": 1.6, pouchdb: 3.5, rxdb: 5 },
  },
  { key: "saveP50", label: "save, p50", floor: 0.9, peers: { "dexie-encrypted": 1.2 } },
  { key: "saveP95", label: "save, p95" },
  {
    key: "get",
    label: "read by id",
    floor: 0.45,
    peers: { "dexie-encrypted": 1.2, rxdb: 1.2, pouchdb: 1.2 },
  },
  { key: "pageFirst", label: "list 50, first" },
  { key: "page", label: "list 50, next", floor: 100 },
  { key: "countByMonth", label: "count by month", floor: 50 },
  { key: "scan", label: "full scan", floor: 0.9, peers: { "dexie-encrypted": 3.5 } },
  {
    key: "searchFirst",
    label: "search, first",
    floor: 5,
    peers: { "dexie-encrypted": 20, rxdb: 20, pouchdb: 20 },
  },
  { key: "searchWarm", label: "search, warm", floor: 100 },
  { key: "open", label: "open (no KDF)", floor: 1.8 },
  { key: "insertGap", label: "insert, stall" },
];

export function printTable(results, { recordCount, backend, appendMs }) {
  const ids = [...results.keys()];
  console.log(`\n${recordCount} records, IndexedDB on ${backend}; median milliseconds of one run`);
  console.log(row("work", ids));
  for (const { key, label } of WORK) {
    console.log(
      row(
        label,
        ids.map((id) => show(median(results.get(id).map((times) => times[key])))),
      ),
    );
  }
  if (!results.has("own")) return;
  console.log(
    "\nHow many times as fast the own store is (median of the rounds' ratios), goal in brackets",
  );
  const others = ids.filter((id) => id !== "own");
  console.log(row("work", others));
  let met = 0;
  let goals = 0;
  for (const { key, label, floor, peers = {} } of WORK) {
    const cells = others.map((id) => {
      const ratio = ratioOf(results, id, key);
      const goal = id === "plain-dexie" ? floor : peers[id];
      if (goal === undefined) return show(ratio);
      goals += 1;
      if (ratio >= goal) met += 1;
      return `${show(ratio)} (${ratio >= goal ? "≥" : "below"} ${goal})`;
    });
    console.log(row(label, cells));
  }
  printAppend(results, appendMs);
  console.log(`bench: ${met} of ${goals} goals met at ${recordCount} records on ${backend}`);
}

/** A save of the program is the append in main and then the working copy. */
function printAppend(results, appendMs) {
  const at = (share) => appendMs[Math.floor(appendMs.length * share)];
  console.log(
    `\nappend to the real journal (Node, one fdatasync): p50 ${show(at(0.5))} ms, p95 ${show(at(0.95))} ms`,
  );
  const plain = results.get("plain-dexie");
  const saves = results.get("own").map(({ saveP50 }) => saveP50 + at(0.5));
  const ratios = plain?.map(({ saveP50 }, round) => saveP50 / saves[round]) ?? [];
  const beside = plain === undefined ? "" : `, ${show(median(ratios))} of plain Dexie strict`;
  console.log(`save + append: p50 ${show(median(saves))} ms${beside}`);
}

function ratioOf(results, id, key) {
  const own = results.get("own");
  return median(results.get(id).map((times, round) => times[key] / own[round][key]));
}

function row(label, cells) {
  return label.padEnd(18) + cells.map((cell) => String(cell).padStart(24)).join("");
}

function show(value) {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toPrecision(2);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
