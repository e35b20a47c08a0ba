// The table of `npm run bench -- --batches`.

const MB = 1e6;
const GOALS = { export: 1, import: 0.6, peakMB: 350, growth: 1.5 };

/** The last line: the largest batch beside the goals, and how memory grew from the smallest to it. */
export function printGrowth(results) {
  const [first, last] = [results.at(0), results.at(-1)];
  const growth = peakMB(last) / peakMB(first);
  const ratios = [exportRatio(last), importRatio(last)].map((ratio) => ratio?.toFixed(2) ?? "?");
  const sizes = [first, last].map(({ count }) => count.toLocaleString("en"));
  const told = [
    `export ${ratios[0]} (goal ${GOALS.export})`,
    `import ${ratios[1]} (goal ${GOALS.import})`,
    `peak ${peakMB(last).toFixed(0)} MB (goal ${GOALS.peakMB})`,
    `growth ${growth.toFixed(2)} (goal ${GOALS.growth})`,
  ];
  console.log(`\nbatches of ${sizes.join(" and ")} records: ${told.join(", ")}`);
}

/** What each stage of one batch took, in turn with the stock tools on the same bytes. */
export function printBatch(result) {
  const { count, textBytes, sizeBytes, seal, write, look, take, packMs, unpackMs } = result;
  const size = textBytes === null ? "?" : (textBytes / MB).toFixed(1);
  console.log(
    `\n${count.toLocaleString("en")} records, ${size} MB of lines, file ${(sizeBytes / MB).toFixed(1)} MB`,
  );
  const speed = (ms) =>
    textBytes === null || ms === null ? "?" : (textBytes / MB / (ms / 1000)).toFixed(1);
  const row = (name, ms, memory = null) => {
    const took = ms === null ? "not here" : `${(ms / 1000).toFixed(2)} s`;
    const peak =
      memory?.peakBytes == null
        ? ""
        : `peak ${mb(memory.peakBytes)} MB, ${mb(memory.startBytes)} MB before`;
    console.log(
      `  ${name.padEnd(44)}${took.padStart(10)}${`${speed(ms)} MB/s`.padStart(13)}  ${peak}`,
    );
  };
  row("export: decide what goes", seal.plan);
  row("export: read, spell, pack, sign", seal.encrypt, seal);
  row("export: encrypt and hand over", write.write, write);
  row("export, all of it", exportMs(result));
  row("gzip -6 | age", packMs);
  row("import: decrypt, verify", look.decrypt);
  row("import: decrypt, inflate, read, compare", look.compare, look);
  row("import until the preview", importMs(result));
  row("age -d | gunzip (reads nothing)", unpackMs);
  row("import: take in, in one step", take.apply, take);
}

const mb = (bytes) => (bytes / MB).toFixed(0);
const exportMs = ({ seal, write }) => seal.plan + seal.encrypt + write.write;
const importMs = ({ look }) => look.decrypt + (look.verify ?? 0) + look.compare;
const exportRatio = (result) => (result.packMs === null ? null : result.packMs / exportMs(result));
const importRatio = (result) =>
  result.unpackMs === null ? null : result.unpackMs / importMs(result);

function peakMB({ seal, write, look, take }) {
  return Math.max(...[seal, write, look, take].map(({ peakBytes }) => peakBytes ?? 0)) / MB;
}
