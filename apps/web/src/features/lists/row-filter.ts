import type { ListSearch } from '../../lib/list-search';

/** What the address of a list may choose its rows by. */
export const NAMES = ['round', 'state', 'effect', 'year', 'stage', 'area', 'task', 'ministry'] as const satisfies (keyof ListSearch)[];

export interface RowFilter<Row> {
  name: (typeof NAMES)[number];
  label: string;
  /** What the control says while nothing is chosen. */
  all: string;
  options: readonly { value: string; label: string }[];
  fits: (row: Row, value: string) => boolean;
}

/** An address may name an area or a body that is not there: then it asks for nothing, and the page says so. */
export function filterRows<Row>(all: readonly Row[], filters: readonly RowFilter<Row>[], search: ListSearch) {
  const asked = filters.flatMap((filter) => {
    const said = search[filter.name];
    return said === undefined ? [] : [{ filter, value: String(said) }];
  });
  const known = asked.filter(({ filter, value }) => filter.options.some((option) => option.value === value));
  // What another list would filter by and this one cannot is as little obeyed as a code that is not there.
  const foreign = NAMES.filter((name) => search[name] !== undefined && !filters.some((filter) => filter.name === name));
  return {
    shown: all.filter((row) => known.every(({ filter, value }) => filter.fits(row, value))),
    chosen: new Map(known.map(({ filter, value }) => [filter.name, value])),
    unknown: [...asked.filter((each) => !known.includes(each)).map(({ filter }) => filter.name), ...foreign],
  };
}

/** Each once, in the order of the rows. */
export function optionsOf<Item extends { code: string }>(items: readonly Item[], label: (item: Item) => string) {
  return [...new Map(items.map((item) => [item.code, { value: item.code, label: label(item) }])).values()];
}
