import { budgetStages } from '../lifecycles.js';
import { wonOfMillions } from '../facts/budget-facts.js';
import type { Plan } from '../types-plan.js';
import type { Refuse } from './refuse.js';

function checkUnique(plan: Plan, refuse: Refuse): void {
  const lists: Record<string, string[]> = {
    sources: plan.sources.map((source) => source.id),
    areas: plan.areas.map((area) => area.code),
    ministries: plan.ministries.map((ministry) => ministry.code),
    tasks: plan.tasks.map((task) => task.code),
    measures: plan.tasks.flatMap((task) => task.measures.map((measure) => measure.code)),
    milestones: plan.tasks.flatMap((task) => task.milestones.map((milestone) => milestone.code)),
    legislation: plan.legislation.map((legislation) => legislation.code),
    budgetLines: plan.budgetLines.map((line) => line.code),
    indicators: plan.indicators.map((indicator) => indicator.code),
    reviews: plan.taskForce.meetings.map((meeting) => meeting.code),
  };
  for (const [name, codes] of Object.entries(lists)) {
    for (const code of codes.filter((candidate, index) => codes.indexOf(candidate) !== index)) refuse(`${name}[${code}]`, 'occurs twice');
  }
}

type Linked = { code: string; tasks: string[] };

/** A link is written on both sides in the file: a forgotten side would hide a record from one screen only. */
function checkLinks(plan: Plan, name: 'legislation' | 'budgetLines' | 'indicators', records: Linked[], refuse: Refuse): void {
  const tasks = new Map(plan.tasks.map((task) => [task.code, task]));
  const codes = new Set(records.map((record) => record.code));
  for (const record of records) {
    if (record.tasks.length === 0) refuse(`${name}[${record.code}]`, 'belongs to no task');
    for (const code of record.tasks) {
      const task = tasks.get(code);
      if (task === undefined) refuse(`${name}[${record.code}]`, `names an unknown task ${code}`);
      else if (!task[name].includes(record.code)) refuse(`tasks[${code}].${name}`, `does not name ${record.code}`);
    }
  }
  for (const task of plan.tasks) {
    for (const code of task[name]) {
      const record = records.find((candidate) => candidate.code === code);
      if (!codes.has(code)) refuse(`tasks[${task.code}].${name}`, `names an unknown ${code}`);
      else if (record?.tasks.includes(task.code) === false) refuse(`${name}[${code}]`, `does not name ${task.code}`);
    }
  }
}

function checkTasks(plan: Plan, quotes: ReadonlySet<string> | null, refuse: Refuse): void {
  const areas = new Set(plan.areas.map((area) => area.code));
  const streams = new Set(plan.taskForce.followUpStreams.map((stream) => stream.code));
  if (plan.tasks.length === 0) refuse('tasks', 'are none');
  for (const { task } of plan.contacts) {
    if (!plan.tasks.some(({ code }) => code === task)) refuse(`contacts[${task}]`, `names an unknown task ${task}`);
  }
  for (const task of plan.tasks) {
    const path = `tasks[${task.code}]`;
    if (!areas.has(task.area)) refuse(path, `names an unknown area ${task.area}`);
    if (task.measures.length === 0) refuse(path, 'has no measure');
    if (task.milestones.length === 0) refuse(path, 'has no milestone');
    if (task.indicators.length === 0) refuse(path, 'has no indicator');
    for (const { code, followUpStream } of task.measures) {
      if (!streams.has(followUpStream)) refuse(`${path}.measures[${code}]`, `names an unknown stream ${followUpStream}`);
    }
    for (const ref of task.articleRefs) if (quotes !== null && !quotes.has(ref)) refuse(path, `names an unknown passage ${ref}`);
    const weights = task.milestones.flatMap((milestone) => milestone.weight ?? []);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (weights.length > 0 && (weights.length < task.milestones.length || sum !== 100)) refuse(path, 'has weights that do not sum to 100');
    const bodies = [task.lead, ...task.supporting].map((assignment) => assignment.ministry);
    if (new Set(bodies).size !== bodies.length) refuse(path, 'gives one body two parts');
  }
}

function checkAmounts(plan: Plan, refuse: Refuse): void {
  const stages = new Set(budgetStages.map((stage) => stage.code));
  for (const line of plan.budgetLines) {
    line.amounts.forEach((amount, index) => {
      const path = `budgetLines[${line.code}].amounts[${String(index)}]`;
      if (!stages.has(amount.stage)) refuse(path, `has an unknown stage ${amount.stage}`);
      if (!Number.isSafeInteger(amount.amountMillionWon) || !Number.isSafeInteger(wonOfMillions(amount.amountMillionWon)))
        refuse(path, 'is too large for whole won');
    });
  }
}

/** Wherever a line is left out of a sum, the one that already counts its money stands in it, and it is written first. */
function checkOverlaps(plan: Plan, refuse: Refuse): void {
  plan.budgetLines.forEach(({ code, tasks, overlapsWith }, index) => {
    if (overlapsWith === null) return;
    const path = `budgetLines[${code}].overlapsWith`;
    const counted = plan.budgetLines.slice(0, index).find((line) => line.code === overlapsWith);
    if (counted === undefined) return refuse(path, `names no earlier line ${overlapsWith}`);
    if (counted.overlapsWith !== null) refuse(path, `names ${overlapsWith}, which is left out itself`);
    for (const task of tasks.filter((each) => !counted.tasks.includes(each)))
      refuse(path, `names ${overlapsWith}, which does not serve ${task}`);
  });
}

/** A total stands in no sum: its parts do. So it is written first, and is nobody's part itself. */
function checkParts(plan: Plan, refuse: Refuse): void {
  plan.budgetLines.forEach(({ code, partOf, overlapsWith }, index) => {
    if (partOf === null) return;
    const path = `budgetLines[${code}].partOf`;
    const total = plan.budgetLines.slice(0, index).find((line) => line.code === partOf);
    if (total === undefined) return refuse(path, `names no earlier line ${partOf}`);
    if (total.partOf !== null || total.overlapsWith !== null) refuse(path, `names ${partOf}, which is counted elsewhere itself`);
    if (overlapsWith !== null) refuse(path, 'is of a line that stands in no sum');
  });
}

export function checkReferences(plan: Plan, quotes: ReadonlySet<string> | null, refuse: Refuse): void {
  checkUnique(plan, refuse);
  checkTasks(plan, quotes, refuse);
  checkLinks(plan, 'legislation', plan.legislation, refuse);
  checkLinks(plan, 'budgetLines', plan.budgetLines, refuse);
  checkLinks(plan, 'indicators', plan.indicators, refuse);
  checkAmounts(plan, refuse);
  checkOverlaps(plan, refuse);
  checkParts(plan, refuse);
}
