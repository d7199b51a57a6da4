import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import './data-table.css';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Names the row; one column of a table. */
  isRowHeader?: boolean;
  isSortable?: boolean;
  /** Numbers stand at the end of their column. */
  align?: 'end';
  /** As narrow as its content. */
  fit?: boolean;
  /** Left out on a phone, where the detail shows it. */
  isSecondary?: boolean;
}

export interface Sorting {
  column: string;
  down: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows arrive sorted: the order is part of the address, and the page reads it. */
  sorting?: Sorting | undefined;
  onSort?: (next: Sorting) => void;
  rowTone?: (row: Row) => 'bad' | 'warn' | undefined;
  /** Such as 단위: 백만 원. */
  unit?: ReactNode;
  empty: ReactNode;
  footer?: ReactNode;
}

function classOf<Row>(column: Column<Row>): string {
  return [column.align, column.fit ? 'fit' : undefined, column.isSecondary ? 'secondary' : undefined].filter(Boolean).join(' ');
}

function HeaderCell<Row>({
  column,
  sorting,
  onSort,
}: {
  column: Column<Row>;
  sorting?: Sorting | undefined;
  onSort?: (next: Sorting) => void;
}) {
  const sorted = sorting?.column === column.id;
  const direction = sorted ? (sorting.down ? 'descending' : 'ascending') : 'none';
  const Arrow = sorted ? (sorting.down ? ArrowDown : ArrowUp) : ArrowUpDown;
  if (!column.isSortable || !onSort) {
    return (
      <th role="columnheader" scope="col" className={classOf(column)}>
        {column.header}
      </th>
    );
  }
  return (
    <th role="columnheader" scope="col" className={classOf(column)} aria-sort={direction}>
      <span className="plain" aria-hidden="true">
        {column.header}
      </span>
      <button type="button" onClick={() => onSort({ column: column.id, down: sorted && !sorting.down })}>
        {column.header}
        <Arrow size={14} aria-hidden className={sorted ? undefined : 'unsorted'} />
      </button>
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.isRowHeader) {
    return (
      <th role="rowheader" scope="row" className={classOf(column)}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" className={classOf(column)} data-label={column.header}>
      <div>{column.cell(row)}</div>
    </td>
  );
}

/** A table that becomes cards on a phone and repeats its header in print; the explicit roles survive the change of display. */
export function DataTable<Row>({ caption, columns, rows, rowKey, sorting, onSort, rowTone, unit, empty, footer }: DataTableProps<Row>) {
  return (
    <>
      {unit === undefined ? null : <p className="table-unit">{unit}</p>}
      <div className="table-region" role="group" aria-label={caption} tabIndex={0}>
        <table role="table" className="data-table">
          <caption className="sr-only">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} sorting={sorting} {...(onSort ? { onSort } : {})} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => {
              const tone = rowTone?.(row);
              return (
                <tr key={rowKey(row)} role="row" className={tone === undefined ? undefined : `row-${tone}`}>
                  {columns.map((column) => (
                    <Cell key={column.id} column={column} row={row} />
                  ))}
                </tr>
              );
            })}
            {rows.length > 0 ? null : (
              <tr role="row">
                <td role="cell" colSpan={columns.length} className="nothing">
                  {empty}
                </td>
              </tr>
            )}
          </tbody>
          {footer === undefined ? null : <tfoot role="rowgroup">{footer}</tfoot>}
        </table>
      </div>
    </>
  );
}
