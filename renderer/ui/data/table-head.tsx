import type { Column, TableSort } from "./data-table";
import css from "./data-table.module.css";

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  sort?: TableSort | undefined;
  onSort?: ((columnId: string) => void) | undefined;
}

/** The head of a list; a sortable column is a button, the sorted one shows its direction. */
export function TableHead<Row>({ columns, sort, onSort }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const direction = sort?.by === column.id ? sort.direction : undefined;
          return (
            <th
              key={column.id}
              scope="col"
              data-align={column.align}
              aria-sort={direction}
              style={column.width ? { width: column.width } : undefined}
            >
              {column.isSortable && onSort ? (
                <button
                  type="button"
                  className={css["sort"]}
                  onClick={() => {
                    onSort(column.id);
                  }}
                >
                  {column.header}
                  <span aria-hidden="true">
                    {direction ? (direction === "ascending" ? " ↑" : " ↓") : ""}
                  </span>
                </button>
              ) : (
                column.header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
