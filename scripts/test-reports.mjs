// Reads what vitest and Playwright report as JSON into one shape for the summary of `npm test`:
//   { passed: number, failed: [{ title, error }], secondTry: [title], skipped: [title] }
// `error` is the first line of what went wrong. Both throw when there is no report to read.
import fs from "node:fs";

export function readUnitReport(file) {
  const report = JSON.parse(fs.readFileSync(file, "utf8"));
  const tests = report.testResults.flatMap((suite) => suite.assertionResults);
  const isSkipped = ({ status }) => ["pending", "skipped", "todo"].includes(status);
  return {
    passed: report.numPassedTests,
    failed: report.testResults.flatMap(failuresOf),
    secondTry: [],
    skipped: tests.filter(isSkipped).map((test) => test.fullName),
  };
}

/** A file that broke before its first test has failed too, though no test in it has. */
function failuresOf({ status, name, message, assertionResults }) {
  const failed = assertionResults
    .filter((test) => test.status === "failed")
    .map((test) => ({ title: test.fullName, error: firstLine(test.failureMessages[0]) }));
  if (status !== "failed" || failed.length > 0) return failed;
  return [{ title: name, error: firstLine(message) }];
}

export function readScreenReport(file) {
  const report = JSON.parse(fs.readFileSync(file, "utf8"));
  const journeys = report.suites.flatMap(journeysOf);
  const titlesOf = (status) => journeys.filter((one) => one.status === status).map(titleOf);
  return {
    passed: report.stats.expected,
    failed: [
      ...journeys
        .filter(({ status }) => status === "unexpected")
        .map((one) => ({ title: titleOf(one), error: errorOf(one) })),
      // What broke outside any journey, such as a file that cannot be read.
      ...report.errors.map(({ message }) => ({
        title: "the run itself",
        error: firstLine(message),
      })),
    ],
    secondTry: titlesOf("flaky"),
    skipped: titlesOf("skipped"),
  };
}

function journeysOf(suite) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ status, results }) => ({
      file: spec.file,
      title: spec.title,
      status,
      results,
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(journeysOf)];
}

const titleOf = ({ file, title }) => `${file} › ${title}`;

function errorOf({ results }) {
  const errors = results.flatMap((result) => result.errors);
  return firstLine(errors[0]?.message);
}

/** Without the colours of a terminal. */
function firstLine(message = "no message") {
  // eslint-disable-next-line no-control-regex
  return message.replaceAll(/\u001b\[\d*m/g, "").split("\n")[0];
}
