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
  { key: "page", label: "list 50", floor: 100 },
  { key: "countByMonth", label: "count by month", floor: 50 },
  { key: "scan", label: "full scan", floor: 0.9, peers: { "dexie-encrypted": 3.5 } },
  {
    key: "searchFirst",
    label: "search, first",
    floor: 5,
    peers: { "dexie-encrypted": 20, rxdb: 20, pouchdb: 20 },
  },
  { key: "searchWarm", label: "search, warm", floor: 100 },
  { key: "open", label: "open (no KDF)" },
];

export function printTable(results, { recordCount, backend }) {
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
  console.log(`bench: ${met} of ${goals} goals met at ${recordCount} records on ${backend}`);
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
