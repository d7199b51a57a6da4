import type { Branch } from './documents.js';

export interface Node {
  key: string;
  parent: string | null;
  type: string;
  /** The field that led here. */
  way: string;
  /** Of the nearest object that has one. */
  id: string | null;
  inDraft: boolean;
  leaves: Set<string>;
}

/** Objects of one answer by their place in it; the same object under the same parent has the same key for every reader. */
export type Tree = Map<string, Node>;

/** What tells apart objects that have no id. */
const NATURAL = ['code', 'section', 'about', 'fiscalYear', 'verdict', 'stage', 'on', 'role'];

function ownKey(value: Record<string, unknown>): string {
  if (typeof value['id'] === 'string') return value['id'];
  return NATURAL.map((name) => value[name])
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join('/');
}

export function plant(tree: Tree, branch: Branch, value: unknown, parent: Node | null, root = '', target: string | null = null): void {
  for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
    if (typeof item !== 'object' || item === null) continue;
    const found = item as Record<string, unknown>;
    const behind = recordBehind(branch, found);
    const key = `${parent?.key ?? root}/${branch.field}#${ownKey(found)}${behind ?? ''}`;
    const inherited = { id: parent?.id ?? target, inDraft: parent?.inDraft === true || branch.type === 'ReportDraft' };
    const id = typeof found['id'] === 'string' ? found['id'] : (behind ?? inherited.id);
    let node = tree.get(key);
    if (node === undefined) {
      node = { key, parent: parent?.key ?? null, type: branch.type, way: branch.way, id, inDraft: inherited.inDraft, leaves: new Set() };
      tree.set(key, node);
    }
    for (const leaf of branch.leaves) if (found[leaf] !== null && found[leaf] !== undefined) node.leaves.add(leaf);
    for (const inner of branch.branches) plant(tree, inner, found[inner.field], node);
  }
}

/** A matter that is somebody's obstacle is known by its words; what was not granted of a request, by the request's line. */
function recordBehind(branch: Branch, value: Record<string, unknown>): string | null {
  const { code, title, budgetLine, about } = value as Partial<Named>;
  if (branch.type === 'Matter' && code === 'OBSTACLE') return `obstacle ${title?.ko ?? ''}`;
  if (branch.type === 'Matter' && code === 'BELOW_REQUEST') return `request of ${budgetLine?.id ?? ''}`;
  return branch.type === 'RatingReason' && code === 'BELOW_REQUEST' ? `request of ${about ?? ''}` : null;
}

interface Named {
  code: string;
  title: { ko: string } | null;
  budgetLine: { id: string } | null;
  about: string | null;
}

/** All that anybody saw: the measure of what there is to be seen. */
export function merge(trees: Iterable<Tree>): Tree {
  const all: Tree = new Map();
  for (const tree of trees)
    for (const [key, node] of tree) {
      const known = all.get(key);
      if (known === undefined) all.set(key, { ...node, leaves: new Set(node.leaves) });
      else node.leaves.forEach((leaf) => known.leaves.add(leaf));
    }
  return all;
}
