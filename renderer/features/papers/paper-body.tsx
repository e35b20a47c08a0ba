import type { CaseContent } from "../../../shared/domain/case-record";
import type { Paper, PaperChoice, PaperPart } from "../../../shared/papers/paper";
import { SheetHead } from "../../ui";
import type { PaperSource } from "./paper-source";
import css from "./papers.module.css";
import { usePaper } from "./use-paper";

/** The text of a paper, as it lies on the sheet and in the preview. */
export function PaperBody({ content, source }: { content: CaseContent; source: PaperSource }) {
  const paper: Paper = usePaper(content, source);
  return (
    <>
      <SheetHead title={paper.title} {...(paper.sub === null ? {} : { sub: paper.sub })} />
      {paper.parts.map((part, at) => (
        // The parts of a paper stand where they stand: nothing is added or moved.
        <section key={at} className={css["part"]}>
          {part.title !== null && <h2>{part.title}</h2>}
          <Part part={part} />
        </section>
      ))}
    </>
  );
}

function Part({ part }: { part: PaperPart }) {
  switch (part.kind) {
    case "words":
      return part.words.map((words) => <p key={words}>{words}</p>);
    case "lines":
      return (
        <dl className={css["lines"]}>
          {part.lines.map(({ label, text }, at) => (
            <div key={`${label} ${String(at)}`}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      );
    case "choices":
      return (
        <ul className={css["choices"]}>
          {part.choices.map((choice) => (
            <Choice key={choice.label} choice={choice} />
          ))}
        </ul>
      );
    case "blanks":
      return (
        <ul className={css["blanks"]}>
          {part.labels.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      );
  }
}

function Choice({ choice }: { choice: PaperChoice }) {
  return (
    <li>
      <div className={css["choice"]}>
        <span>{choice.label}</span>
        {choice.boxes.map((box) => (
          <span key={box} className={css["box"]}>
            {box}
          </span>
        ))}
      </div>
      {choice.blank !== null && <p className={css["blank"]}>{choice.blank}</p>}
    </li>
  );
}
