import type { Catalogue } from './catalogue.js';
import type { Expectations, Surfaces } from './expectations.js';
import type { Reading } from './read.js';
import type { Principal } from './stage/people.js';
import { merge, type Node } from './walk.js';

/** What was compared, and what did not fit. */
export class Verdicts {
  readonly cells = new Set<string>();
  readonly wrong = new Map<string, string>();
  readonly unexpected = new Set<string>();

  note(surface: string, principal: string, record: string, expected: string, actual: string): void {
    const cell = `${surface} · ${principal} · ${record}`;
    this.cells.add(cell);
    if (expected !== actual) this.wrong.set(cell, `${cell}: expected ${expected}, got ${actual}`);
  }
}

/** Of parts that are shown whenever what they belong to is. */
const WITH_PARENT = 'with parent';

/** Holds what each person read against the table. */
export class Judge {
  constructor(
    private readonly expectations: Expectations,
    private readonly surfaces: Surfaces,
    private readonly verdicts: Verdicts,
  ) {}

  /** `catalogue` is of the same moment as the readings' trees. */
  compare(readings: readonly Reading[], moment: 'now' | 'between' | 'handedIn', catalogue: Catalogue, all?: Reading['trees']): void {
    const union = all?.get(moment) ?? merge(readings.map(({ trees }) => trees.get(moment) ?? new Map()));
    for (const { principal, trees } of readings) {
      const tree = trees.get(moment);
      const present = new Set<string>();
      for (const node of union.values()) {
        const parent = node.parent === null ? undefined : union.get(node.parent);
        const isOpen = this.opens(node, parent ?? null, principal, catalogue);
        const isReached = isOpen && (node.parent === null || present.has(node.parent));
        const shown = [...node.leaves].filter((leaf) => {
          const record = catalogue.describe(
            { ...node, way: node.type === 'FieldChange' && leaf === 'before' ? 'FieldChange.before' : node.way },
            principal,
          );
          const isExpected = this.isSeen(node.type, leaf, principal, record) && isReached;
          const isActual = tree?.get(node.key)?.leaves.has(leaf) === true;
          this.verdicts.note(`${node.type}.${leaf} via ${node.way}`, principal.name, record, say(isExpected), say(isActual));
          return isExpected;
        });
        if (isReached && (shown.length > 0 || node.leaves.size === 0)) present.add(node.key);
      }
    }
  }

  /** May this person go the way from the parent to this object? */
  private opens(node: Node, parent: Node | null, principal: Principal, catalogue: Catalogue): boolean {
    if (parent === null) return this.ask(node.way, principal, catalogue.describe(node, principal)) === 'see';
    const [type = '', field = ''] = node.way.split('.');
    return this.isSeen(type, field, principal, catalogue.describe(BY_WHAT_IS_SHOWN.has(node.way) ? node : parent, principal));
  }

  private isSeen(type: string, field: string, principal: Principal, record: string): boolean {
    const surface = this.surfaces.of(type, field);
    if (surface === null) this.verdicts.unexpected.add(`${type}.${field} stands on no surface (surfaces.csv)`);
    return surface === WITH_PARENT || (surface !== null && this.ask(surface, principal, record) === 'see');
  }

  ask(surface: string, principal: Principal, record: string): string | null {
    const found = this.expectations.of({ surface, groups: [...principal.groups, principal.name], record });
    if (found === null) this.verdicts.unexpected.add(`${surface} · ${principal.groups.join(', ')} · ${record} (permissions.csv)`);
    return found?.expected ?? null;
  }
}

/** Ways that are open to some of what they lead to. */
const BY_WHAT_IS_SHOWN = new Set(['TaskForce.ministries', 'CommentThread.bodies']);

const say = (isSeen: boolean) => (isSeen ? 'see' : 'hide');
