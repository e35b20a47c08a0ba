import type { ReactNode } from "react";
import type {
  Both,
  BundleFile,
  BundleLine,
  BundlePart,
  BundleValue,
  CourtBundle,
} from "../../../../shared/papers/court-bundle/bundle";
import type { Pieces } from "../../../../shared/papers/court-bundle/redaction";
import { useFormatsOf } from "../../../i18n/use-formats";
import { SheetHead, Signatures } from "../../../ui";
import { both, PAPER } from "./bundle-words";
import css from "./court-bundle.module.css";

/** The sheets: every word of the program in Khmer and English, what was written as it was written. */
export function BundleBody({ bundle, sha256 }: { bundle: CourtBundle; sha256: string }) {
  return (
    <>
      <SheetHead title={bundle.title.km} sub={bundle.title.en} />
      <Lines lines={bundle.head} />
      <Said words={both((lang) => PAPER[lang].asked)} />
      <Said words={both((lang) => PAPER[lang].barMeaning)} />
      {bundle.parts.map((part) => (
        <Part key={part.id} part={part} files={bundle.files} />
      ))}
      <div className={css["end"]}>
        <section className={css["seal"]}>
          <b>
            <Said words={both((lang) => PAPER[lang].hash)} />
          </b>
          <p className={css["hash"]}>{sha256}</p>
          <Said words={both((lang) => PAPER[lang].hashMeaning)} />
        </section>
        <Signatures
          labels={PAPER.km.signed.map((label, at) => `${label} / ${PAPER.en.signed[at] ?? ""}`)}
        />
      </div>
    </>
  );
}

function Part({ part, files }: { part: BundlePart; files: readonly BundleFile[] }) {
  return (
    <section className={css["part"]}>
      <h2>
        <Said words={part.title} isInLine />
      </h2>
      {part.nothing !== null && <Said words={part.nothing} />}
      {part.entries.map((entry, at) => (
        // Entries stand where they stand: nothing is added or moved.
        <div key={at}>
          {entry.title !== null && (
            <h3>
              <Said words={entry.title} isInLine />
            </h3>
          )}
          <Lines lines={entry.lines} />
        </div>
      ))}
      {part.id === "files" && files.length > 0 && <Files files={files} />}
    </section>
  );
}

function Lines({ lines }: { lines: readonly BundleLine[] }) {
  return (
    <dl className={css["lines"]}>
      {lines.map(({ path, label, value }, at) => (
        <div key={`${path} ${String(at)}`} data-long={value.kind === "written" ? "" : undefined}>
          <dt>
            <Said words={label} />
          </dt>
          <dd>
            <Value value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ value }: { value: BundleValue }): ReactNode {
  switch (value.kind) {
    case "said":
      return (
        <>
          <span lang="km" className={css["km"]}>
            <Pieced pieces={value.km} />
          </span>
          <span lang="en" className={css["en"]}>
            <Pieced pieces={value.en} />
          </span>
        </>
      );
    case "same":
      return <Pieced pieces={value.pieces} />;
    case "written":
      return (
        <>
          <Pieced pieces={value.pieces} />
          <span className={css["mark"]}>
            <Said words={both((lang) => `(${PAPER[lang].written})`)} isInLine />
          </span>
        </>
      );
    case "barred":
      return <Bar />;
    case "missing":
      return <Said words={value.words} />;
  }
}

function Pieced({ pieces }: { pieces: Pieces }) {
  return pieces.map((piece, at) =>
    piece === null ? <Bar key={at} /> : <span key={at}>{piece}</span>,
  );
}

/** One width, whatever stood there. */
function Bar() {
  const { km, en } = PAPER;
  return <span role="img" aria-label={`${km.barred} / ${en.barred}`} className={css["bar"]} />;
}

/** Khmer and English, one below the other or in one line. */
function Said({ words, isInLine = false }: { words: Both; isInLine?: boolean }) {
  if (isInLine) {
    return (
      <>
        <span lang="km">{words.km}</span> / <span lang="en">{words.en}</span>
      </>
    );
  }
  return (
    <>
      <span lang="km" className={css["km"]}>
        {words.km}
      </span>
      <span lang="en" className={css["en"]}>
        {words.en}
      </span>
    </>
  );
}

const COLUMNS = ["no", "kind", "type", "size", "received"] as const;

/** Each file with its hash on a line of its own: sixty-four signs have no room in a column. */
function Files({ files }: { files: readonly BundleFile[] }) {
  const format = useFormatsOf();
  return (
    <>
      <Said words={both((lang) => PAPER[lang].filesMeaning)} />
      <table className={css["files"]}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                <Said words={both((lang) => PAPER[lang].file[column])} />
              </th>
            ))}
          </tr>
        </thead>
        {files.map((file, at) => (
          <tbody key={file.attachmentId}>
            <tr>
              <td>{at + 1}</td>
              <td>
                <Said words={file.kind} />
              </td>
              <td>{file.mime}</td>
              <td>{format.en.size(file.sizeBytes)}</td>
              <td>
                <Said words={both((lang) => format[lang].date(file.receivedOn))} />
              </td>
            </tr>
            <tr>
              <td />
              <td colSpan={4}>
                <Said words={both((lang) => PAPER[lang].file.hash)} isInLine />
                <div className={css["hash"]}>{file.sha256}</div>
                <Said words={both((lang) => PAPER[lang].file.id)} isInLine />
                <div className={css["hash"]}>{file.attachmentId}</div>
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </>
  );
}
