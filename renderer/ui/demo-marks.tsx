import css from "./demo-marks.module.css";

/** Two of the four signs of practice: the woven frame and the word across the page; over everything, also on paper. */
export function DemoMarks({ mark }: { mark: string }) {
  return (
    <>
      <div className={css["frame"]} data-practice="" aria-hidden="true" />
      <div className={css["marks"]} data-mark={mark} data-practice="" aria-hidden="true" />
    </>
  );
}
