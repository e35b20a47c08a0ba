import { LabelList, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import css from "./trend-chart.module.css";
import { seriesName } from "./series-name";

export interface TrendSeries {
  id: string;
  label: string;
  tone: "ink" | "accent";
  /** Labels above or below the points; series that run close take different sides. */
  labelSide?: "above" | "below";
}

/** One moment: `at` is its name, the other entries are values by series id; a missing one is a gap. */
export type TrendPoint = { at: string } & Readonly<Record<string, string | number | null>>;

export interface TrendChartProps {
  /** The chart in one sentence. */
  label: string;
  points: readonly TrendPoint[];
  series: readonly TrendSeries[];
  format: (value: number) => string;
  /** Head of the first column of the table that readers get instead of the picture. */
  tableWords: { at: string; none: string };
  height?: number;
}

const looks = {
  ink: { stroke: "var(--ink-2)", text: "var(--ink)", width: 2, dot: 3.5 },
  accent: { stroke: "var(--accent)", text: "var(--accent)", width: 3, dot: 4 },
};

/** A few lines over time: figures at the points, names at the lines, no legend, no grid; a table for readers. */
export function TrendChart(props: TrendChartProps) {
  const { label, points, series, format, tableWords, height = 220 } = props;
  return (
    <figure className={css["chart"]}>
      <div aria-hidden="true" style={{ height }}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={[...points]}
            margin={{ top: 38, right: 24, bottom: 0, left: 24 }}
            accessibilityLayer={false}
          >
            <XAxis
              dataKey="at"
              axisLine={{ stroke: "var(--line)" }}
              tickLine={false}
              tickMargin={8}
              interval="preserveStartEnd"
              padding={{ left: 6, right: 6 }}
            />
            {/* The room below is for the figure and the name under the lowest point. */}
            <YAxis hide domain={[0, "dataMax"]} padding={{ bottom: 38 }} />
            {series.map((line) => {
              const look = looks[line.tone];
              const isBelow =
                (line.labelSide ?? (line.tone === "accent" ? "below" : "above")) === "below";
              return (
                <Line
                  key={line.id}
                  dataKey={line.id}
                  stroke={look.stroke}
                  strokeWidth={look.width}
                  dot={{ r: look.dot, fill: look.stroke, strokeWidth: 0 }}
                  activeDot={false}
                  isAnimationActive={false}
                >
                  <LabelList
                    dataKey={line.id}
                    position={isBelow ? "bottom" : "top"}
                    offset={9}
                    fill={look.text}
                    formatter={(value: unknown) => (typeof value === "number" ? format(value) : "")}
                  />
                  <LabelList
                    dataKey={line.id}
                    content={seriesName({
                      label: line.label,
                      values: points.map((point) => point[line.id]),
                      isBelow,
                      fill: look.text,
                    })}
                  />
                </Line>
              );
            })}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <table className="quiet-text">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{tableWords.at}</th>
            {series.map((line) => (
              <th key={line.id} scope="col">
                {line.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.at}>
              <th scope="row">{point.at}</th>
              {series.map((line) => {
                const value = point[line.id];
                return (
                  <td key={line.id}>
                    {typeof value === "number" ? format(value) : tableWords.none}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
