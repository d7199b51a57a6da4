import { holdingOf } from '../facts/holders.js';
import type { Ministry, Owner, Task } from '../types.js';
import type { Plan } from '../types-plan.js';
import type { Refuse } from './refuse.js';

function dayAfter(day: string): string {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + 1);
  return instant.toISOString().slice(0, 10);
}

function checkSuccessions(plan: Plan, bodies: Map<string, Ministry>, refuse: Refuse): void {
  for (const { from, to, effectiveOn } of plan.successions) {
    const path = `ministrySuccessions[${from}>${to}]`;
    const old = bodies.get(from);
    const next = bodies.get(to);
    if (old === undefined) refuse(path, `names an unknown body ${from}`);
    else if (old.validTo === null || dayAfter(old.validTo) !== effectiveOn) refuse(path, `${from} does not end the day before`);
    if (next === undefined) refuse(path, `names an unknown body ${to}`);
    else if (next.validFrom !== effectiveOn) refuse(path, `${to} does not begin that day`);
    if (next !== undefined && !next.succeeds.includes(from)) refuse(path, `${to} does not say that it succeeds ${from}`);
  }
}

function checkMinistries(plan: Plan, bodies: Map<string, Ministry>, refuse: Refuse): void {
  for (const ministry of plan.ministries) {
    const path = `ministries[${ministry.code}]`;
    if (ministry.parent !== null && !bodies.has(ministry.parent)) refuse(`${path}.parent`, `is unknown: ${ministry.parent}`);
    if (ministry.parent === ministry.code) refuse(`${path}.parent`, 'is the body itself');
    for (const before of ministry.succeeds) {
      const row = plan.successions.some((succession) => succession.from === before && succession.to === ministry.code);
      if (!row) refuse(`${path}.succeeds`, `${before} without a succession`);
    }
    const isSucceeded = plan.successions.some((succession) => succession.from === ministry.code);
    if (ministry.validTo !== null && !isSucceeded) refuse(path, 'ends without a successor');
  }
}

/** Whoever is given something must exist that day, or the facts would name a body that nobody knows yet. */
function checkGiven(plan: Plan, bodies: Map<string, Ministry>, refuse: Refuse): void {
  const exists = (code: string, day: string, path: string): void => {
    const ministry = bodies.get(code);
    if (ministry === undefined) return refuse(path, `names an unknown body ${code}`);
    const { validFrom, validTo } = ministry;
    if ((validFrom !== null && validFrom > day) || (validTo !== null && validTo < day))
      refuse(path, `names ${code}, which did not exist on ${day}`);
  };
  const atStart = (code: string, path: string): void => exists(holdingOf(plan, code).first, plan.taskForce.announcedOn, path);
  const checkOwner = ({ lead, supporting }: Task, { ministry, provenance }: Owner, path: string): void => {
    atStart(ministry, path);
    if (provenance.kind === 'illustrative') refuse(path, `names ${ministry} by no source: leave the body out`);
    if (![lead, ...supporting].some((body) => body.ministry === ministry)) refuse(path, `names ${ministry}, which has no part in the task`);
  };
  atStart(plan.taskForce.leadMinistry, 'taskForce.leadOrganisation');
  for (const meeting of plan.taskForce.meetings)
    meeting.attendees.forEach((code) => exists(code, meeting.heldOn, `taskForce.reviews[${meeting.code}]`));
  for (const task of plan.tasks) {
    const path = `tasks[${task.code}]`;
    atStart(task.lead.ministry, `${path}.lead`);
    task.supporting.forEach((body) => atStart(body.ministry, `${path}.contributors`));
    task.measures.forEach((measure) => atStart(measure.ministry, `${path}.measures[${measure.code}]`));
    for (const { code, owner } of task.milestones) if (owner !== null) checkOwner(task, owner, `${path}.milestones[${code}]`);
    task.statusReports.forEach((report) => exists(report.ministry, report.asOf, `${path}.statusReports[${report.asOf}]`));
  }
  for (const { task, ministry, confirmedOn } of plan.contacts) exists(ministry, confirmedOn, `contacts[${task}]`);
  plan.legislation.forEach((legislation) => atStart(legislation.ministry, `legislation[${legislation.code}]`));
  plan.budgetLines.forEach((line) => atStart(line.ministry, `budgetLines[${line.code}]`));
}

export function checkBodies(plan: Plan, refuse: Refuse): void {
  const bodies = new Map(plan.ministries.map((ministry) => [ministry.code, ministry]));
  checkMinistries(plan, bodies, refuse);
  checkSuccessions(plan, bodies, refuse);
  checkGiven(plan, bodies, refuse);
}
