import { statSync } from 'node:fs';

/** Files that take minutes: begun last, one of them would be waited for by every other core. */
const LONGEST = ['matrix/matrix.spec.ts', 'walls/two-walls.api.spec.ts'];

const rank = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.endsWith(name));
  return place < 0 ? LONGEST.length : place;
};

/** A fresh clone knows no times of earlier runs: the known long ones first, then the longer texts. */
export default class LongestFirst {
  sort(tests) {
    const sizes = new Map(tests.map((test) => [test, statSync(test.path).size]));
    return tests.toSorted((a, b) => rank(a) - rank(b) || sizes.get(b) - sizes.get(a));
  }

  cacheResults() {}
}
