import type { Plan } from '../types-plan.js';
import { sourceLanguages } from '../types.js';
import { parseBudgetLine } from './parse-budget-line.js';
import { parseIndicator } from './parse-indicator.js';
import { parseLegislation } from './parse-legislation.js';
import { parseMinistry, parseSuccession } from './parse-ministry.js';
import { parseTaskForce } from './parse-task-force.js';
import { parseTask } from './parse-task.js';
import type { Reader } from './reader.js';

/** Shape only; what refers to what is the work of `checkPlan`. */
export function parsePlanFile(file: Reader): Plan {
  return {
    timezone: file.textOrNull('timezone') ?? 'Asia/Seoul',
    isDemonstration: file.flag('isDemonstration'),
    sources: file.list('sources', (item) => ({
      id: item.text('id'),
      title: item.text('title'),
      language: item.oneOf('language', sourceLanguages),
      gloss: item.text('gloss'),
      url: item.textOrNull('url'),
      publishedOn: item.dayOrNull('published'),
      tier: item.text('tier'),
      note: item.localizedOrNull('note'),
    })),
    taskForce: parseTaskForce(file.object('taskForce')),
    areas: file.list('areas', (item) => ({
      code: item.text('code'),
      order: item.integer('order'),
      name: item.localized('name'),
      provenance: item.provenance(),
    })),
    ministries: file.list('ministries', parseMinistry),
    successions: file.list('ministrySuccessions', parseSuccession),
    tasks: file.list('tasks', parseTask),
    legislation: file.list('legislation', parseLegislation),
    budgetLines: file.list('budgetLines', parseBudgetLine),
    indicators: file.list('indicators', parseIndicator),
    contacts: file.list('contacts', (item) => ({
      task: item.text('task'),
      ministry: item.text('org'),
      division: item.localized('division'),
      position: item.localized('position'),
      telephone: item.text('telephone'),
      confirmedOn: item.day('confirmedOn'),
      provenance: item.provenance(),
    })),
    dataNotes: file.list('dataNotes', (item) => ({
      code: item.text('code'),
      articleRef: item.text('articleRef'),
      issue: item.localized('issue'),
      source: item.textOrNull('source'),
    })),
  };
}
