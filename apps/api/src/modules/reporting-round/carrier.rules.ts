export interface Route {
  ministryId: string;
  viaMinistryId: string;
  fromOn: string;
  /** The first day on which it holds no more. */
  untilOn: string | null;
}

/**
 * The body in whose report another's part stands on a day; itself when it reports for itself. Each end of a route is taken as
 * the body that answers for it on that day, so that a route outlives a succession; whatever turns in a circle leads nowhere.
 */
export function carrierOf(id: string, routes: readonly Route[], answering: (id: string) => string | null, today: string): string {
  const holding = routes.filter(({ fromOn, untilOn }) => fromOn <= today && (untilOn === null || today < untilOn));
  const seen = new Set([id]);
  for (let current = id; ;) {
    const route = holding.find(({ ministryId }) => answering(ministryId) === current);
    const next = route === undefined ? null : answering(route.viaMinistryId);
    if (next === null) return current;
    if (seen.has(next)) return id;
    seen.add(next);
    current = next;
  }
}
