// How much memory the process of a page takes, as Linux counts it; elsewhere nothing is said.
import fs from "node:fs";

const KB = 1024;

/** Begins to watch the processes of pages; garbage of what was before is not counted. */
export async function startPeak(browser, page) {
  if (process.platform !== "linux") return [];
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  const pids = await renderersOf(browser);
  // 5: the highest mark begins anew at what the process has now.
  for (const pid of pids) fs.writeFileSync(`/proc/${pid}/clear_refs`, "5");
  return pids.map((pid) => ({ pid, startBytes: statusBytes(pid, "VmRSS") }));
}

/** The highest resident size since of the process that has most, and what it had at the start, in bytes. */
export function peakOf(watched) {
  const peaks = watched.map(({ pid, startBytes }) => ({
    startBytes,
    peakBytes: statusBytes(pid, "VmHWM"),
  }));
  const [most] = peaks.sort((a, b) => b.peakBytes - a.peakBytes);
  return most ?? { startBytes: null, peakBytes: null };
}

/** One is the page's; Chromium keeps an empty one ready beside it. */
async function renderersOf(browser) {
  const session = await browser.browser().newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

function statusBytes(pid, name) {
  const file = `/proc/${pid}/status`;
  const status = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status);
  return Number(found?.[1] ?? 0) * KB;
}
