import css from "./balance.module.css";

export interface BalanceItem {
  id: string;
  text: string;
  isOk: boolean;
}

/** Checks that add up (tick) and those to look at (amber ring); `words` are said for the marks. */
export function Balance(props: {
  items: readonly BalanceItem[];
  words: { ok: string; open: string };
}) {
  return (
    <ul className={css["list"]}>
      {props.items.map((item) => (
        <li key={item.id}>
          <i className={item.isOk ? css["tick"] : css["ring"]} aria-hidden="true" />
          <span className="quiet-text">{item.isOk ? props.words.ok : props.words.open}: </span>
          {item.text}
        </li>
      ))}
    </ul>
  );
}
