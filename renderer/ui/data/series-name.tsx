import type { LabelProps } from "recharts";

export interface SeriesName {
  readonly label: string;
  /** The values of the line from left to right; what is no number is a gap. */
  readonly values: readonly unknown[];
  readonly isBelow: boolean;
  readonly fill: string;
}

/** From the point to the foot of the name; between them stands the figure of the point. */
const ABOVE_PX = 28;
const BELOW_PX = 38;
/** A name at the edge begins, or ends, a little outside its point. */
const EDGE_PX = 18;

/**
 * Draws the name of a line at the line: over its highest point or under its lowest one, where no part of
 * the line can cross it. To be given to a `LabelList` as its content.
 */
export function seriesName({ label, values, isBelow, fill }: SeriesName) {
  const numbers = values.filter((value) => typeof value === "number");
  const named = values.indexOf(isBelow ? Math.min(...numbers) : Math.max(...numbers));
  const anchor = named === 0 ? "start" : named === values.length - 1 ? "end" : "middle";
  const shift = { start: -EDGE_PX, middle: 0, end: EDGE_PX }[anchor];

  return function SeriesNameLabel({ index, viewBox }: LabelProps) {
    if (index !== named || viewBox === undefined || !("x" in viewBox)) return null;
    return (
      <text
        x={viewBox.x + shift}
        y={viewBox.y + (isBelow ? BELOW_PX : -ABOVE_PX)}
        textAnchor={anchor}
        fill={fill}
      >
        {label}
      </text>
    );
  };
}
