import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from "react";
import { TableHead } from "./table-head";
import { useRowFit } from "./use-row-fit";
import css from "./data-table.module.css";

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** CSS width; the one column without takes the rest. */
  width?: string;
  align?: "start" | "end";
  isSortable?: boolean;
  /** Numbers of records: the code face. */
  isCode?: boolean;
}

export interface TableSort {
  by: string;
  direction: "ascending" | "descending";
}

export interface DataTableHandle {
  /** Puts the focus on the selected row, or the first. */
  focus: () => void;
  /** Scrolls a filled table until the selected row is in view. */
  showSelected: () => void;
}

export interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  selectedKey?: string | null;
  onSelect?: (key: string, row: Row) => void;
  /** Enter, or a double click. */
  onOpen?: (key: string, row: Row) => void;
  sort?: TableSort;
  onSort?: (columnId: string) => void;
  /** Takes the height of its column, shows whole rows only and draws just those; the parent needs a height. */
  fill?: boolean;
  autoFocus?: boolean;
  isTight?: boolean;
  /** Below a filled table: "1 to 15 of 312"; both ends count from one. */
  position?: (from: number, to: number, total: number) => string;
  /** Instead of the table when there is no row. */
  empty?: ReactNode;
  ref?: Ref<DataTableHandle>;
}

const headHeight = 34;

/** A list of records. One row is in the tab order; up, down, Home, End and pages move, Enter opens. */
export function DataTable<Row>({ ref, ...props }: DataTableProps<Row>) {
  const { columns, rows, rowKey, selectedKey = null, onSelect, onOpen, fill = false } = props;
  const isInteractive = Boolean(onSelect ?? onOpen);
  const frame = useRef<HTMLDivElement>(null);
  const hasFrame = fill && (rows.length > 0 || !props.empty);
  const { fit, rowHeight } = useRowFit(frame, hasFrame, headHeight);
  const [scrolledTo, setScrolledTo] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const wantsFocus = useRef(props.autoFocus ?? false);
  const selected = rows.findIndex((row) => rowKey(row) === selectedKey);
  // a native scrollbar moves through all rows, but what is drawn starts at a row's edge: no line is ever cut
  const first = fill ? Math.min(scrolledTo, Math.max(0, rows.length - fit)) : 0;
  const isSelectedDrawn = selected >= first && selected < first + fit;
  const stop = isSelectedDrawn ? selected : first;

  function focusRow() {
    const row = body.current?.querySelector<HTMLElement>('tr[tabindex="0"]');
    row?.focus({ preventScroll: fill });
  }
  useEffect(() => {
    if (!wantsFocus.current || rows.length === 0) return;
    wantsFocus.current = false;
    focusRow();
  });

  function reveal(index: number) {
    const element = frame.current;
    if (!element || (index >= first && index < first + fit)) return;
    const next = index < first ? index : index - fit + 1;
    element.scrollTop = next * rowHeight;
    setScrolledTo(next);
  }

  function showSelected() {
    if (selected < 0 || isSelectedDrawn) return;
    wantsFocus.current ||= body.current?.contains(document.activeElement) ?? false;
    reveal(selected);
  }

  useImperativeHandle(ref, () => ({ focus: focusRow, showSelected }));

  function go(index: number) {
    const target = Math.min(rows.length - 1, Math.max(0, index));
    const row = rows[target];
    if (!row) return;
    wantsFocus.current = true;
    reveal(target);
    onSelect?.(rowKey(row), row);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const from = event.target instanceof HTMLElement ? event.target.closest("tr") : null;
    // keys of a control inside a cell are its own
    if (!from || event.target !== from) return;
    const at = Number(from.dataset["index"]);
    const page = Math.max(1, Math.min(fit, 15) - 1);
    const moves: Partial<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const target = moves[event.key];
    const row = rows[at];
    if (target !== undefined) {
      event.preventDefault();
      go(target);
    } else if (event.key === "Enter" && row && onOpen) {
      event.preventDefault();
      onOpen(rowKey(row), row);
    }
  }

  if (rows.length === 0 && props.empty) return <>{props.empty}</>;
  const drawn = rows.slice(first, first + fit);
  const table = (
    <table
      className={css["table"]}
      role={isInteractive ? "grid" : undefined}
      aria-label={props.label}
      aria-rowcount={fill ? rows.length + 1 : undefined}
      data-tight={props.isTight ? "" : undefined}
      data-fixed={fill ? "" : undefined}
      onKeyDown={isInteractive ? onKeyDown : undefined}
    >
      <TableHead columns={columns} sort={props.sort} onSort={props.onSort} />
      <tbody ref={body}>
        {drawn.map((row, offset) => {
          const index = first + offset;
          const key = rowKey(row);
          return (
            <tr
              key={key}
              data-index={index}
              aria-rowindex={fill ? index + 2 : undefined}
              aria-selected={isInteractive ? key === selectedKey : undefined}
              tabIndex={isInteractive ? (index === stop ? 0 : -1) : undefined}
              onClick={
                onSelect &&
                (() => {
                  onSelect(key, row);
                })
              }
              onDoubleClick={
                onOpen &&
                (() => {
                  onOpen(key, row);
                })
              }
            >
              {columns.map((column) => (
                <td
                  key={column.id}
                  data-align={column.align}
                  className={column.isCode ? "code" : undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
  if (!fill) return table;

  const to = Math.min(rows.length, first + fit);
  return (
    <div className={css["filled"]}>
      <div
        ref={frame}
        className={css["frame"]}
        onScroll={(event) => {
          setScrolledTo(Math.round(event.currentTarget.scrollTop / rowHeight));
        }}
      >
        <div style={{ height: rows.length * rowHeight + headHeight }}>
          <div className={css["window"]}>{table}</div>
        </div>
      </div>
      {props.position && (
        <p className={css["position"]}>{props.position(first + 1, to, rows.length)}</p>
      )}
    </div>
  );
}
