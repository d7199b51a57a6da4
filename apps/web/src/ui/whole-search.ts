/** For links to one page that differ in the search alone: only the one whose whole search is the present one counts as current. */
export const WHOLE_SEARCH = { exact: true, includeSearch: true, explicitUndefined: true };
