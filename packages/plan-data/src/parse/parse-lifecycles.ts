import { effects, ratings, type Lifecycle, type Lifecycles, type Stage } from '../types-lifecycle.js';
import { statusCodes } from '../types.js';
import type { Reader } from './reader.js';

function parseStage(item: Reader): Omit<Stage, 'order'> {
  return {
    code: item.text('code'),
    name: item.localized('name'),
    boardColumn: item.text('boardColumn'),
    planned: item.flag('planned'),
    effect: item.oneOf('effect', effects),
    heldBy: item.localizedOrNull('heldBy'),
    thresholdDays: item.numberOrNull('thresholdDays'),
    terminal: item.flag('terminal'),
    apiDateField: item.textOrNull('apiDateField'),
    note: item.localizedOrNull('note'),
  };
}

const numbered = <T>(items: T[]): (T & { order: number })[] => items.map((item, index) => ({ ...item, order: index + 1 }));

function parseLifecycle(item: Reader): Lifecycle {
  const stages = numbered(item.list('states', parseStage));
  const transitions = item.object('transitions');
  return {
    instrument: item.text('instrument'),
    name: item.localized('name'),
    board: item.list('board', (column) => ({ code: column.text('code'), name: column.localized('name'), side: column.flag('side') })),
    stages,
    transitions: Object.fromEntries(transitions.keys().map((from) => [from, transitions.texts(from)])),
  };
}

/** A stage that is named must be listed, and each must stand in a column, or it would vanish from the board. */
function checkLifecycle({ instrument, stages, board, transitions }: Lifecycle, refuse: (claim: string) => void): void {
  const codes = new Set(stages.map((stage) => stage.code));
  const columns = new Set(board.map((column) => column.code));
  for (const [from, next] of Object.entries(transitions)) {
    for (const code of [from, ...next]) if (!codes.has(code)) refuse(`${instrument} has no stage ${code}`);
  }
  for (const stage of stages) {
    if (!columns.has(stage.boardColumn)) refuse(`${instrument} has no column ${stage.boardColumn}`);
    if (stage.terminal === (transitions[stage.code] !== undefined)) refuse(`${instrument} ends and goes on at ${stage.code}`);
  }
}

export function parseLifecycles(file: Reader): Lifecycles {
  const legislation = file.list('legislation', parseLifecycle);
  legislation.forEach((lifecycle) => checkLifecycle(lifecycle, (claim) => file.refuse(claim)));
  return {
    legislation,
    effects: file.list('effects', (item) => ({ code: item.oneOf('code', effects), name: item.localized('name') })),
    budget: numbered(
      file.list('budget', (item) => ({ code: item.text('code'), name: item.localized('name'), when: item.localized('when') })),
    ),
    status: file.list('status', (item) => ({
      code: item.oneOf('code', statusCodes),
      name: item.localized('name'),
      rating: item.oneOf('rating', ratings),
    })),
    procResults: file.list('procResults', (item) => ({ name: item.localized('name'), maps: item.texts('maps') })),
  };
}
