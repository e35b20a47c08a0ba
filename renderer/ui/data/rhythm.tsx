import type { CSSProperties, ReactNode } from "react";
import css from "./rhythm.module.css";

const gap = (px: number) => ({ "--gap": `${px}px` }) as CSSProperties;

/** Parts under each other with the same air between. */
export function Stack(props: { gap?: number; children: ReactNode }) {
  return (
    <div className={css["stack"]} style={gap(props.gap ?? 12)}>
      {props.children}
    </div>
  );
}

/** Parts beside each other; `isSpread` pushes the last one to the end. */
export function Row(props: {
  gap?: number;
  isSpread?: boolean;
  isTop?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={css["row"]}
      style={gap(props.gap ?? 12)}
      data-spread={props.isSpread ? "" : undefined}
      data-top={props.isTop ? "" : undefined}
    >
      {props.children}
    </div>
  );
}

/** Equal columns, one when narrow. */
export function Columns(props: { count?: 2 | 3; gap?: number; children: ReactNode }) {
  return (
    <div className={css["columns"]} style={gap(props.gap ?? 16)} data-count={props.count ?? 2}>
      {props.children}
    </div>
  );
}

/** A heading in the order of the page: 2 in serif, 3 in sans. */
export function Title(props: { order?: 2 | 3; children: ReactNode }) {
  const Heading = props.order === 3 ? "h3" : "h2";
  return <Heading>{props.children}</Heading>;
}

/** A list with a pane beside it; the pane goes below when narrow. */
export function Split(props: { pane: ReactNode; paneWidth?: number; children: ReactNode }) {
  return (
    <div
      className={css["split"]}
      style={{ "--pane-w": `${props.paneWidth ?? 322}px` } as CSSProperties}
    >
      <div className={css["list"]}>{props.children}</div>
      <div className={css["pane"]}>{props.pane}</div>
    </div>
  );
}
