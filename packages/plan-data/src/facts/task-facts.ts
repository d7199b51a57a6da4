import { ratingOfStatus } from '../lifecycles.js';
import type { Assignment, Measure, Milestone, StatusReport, Task } from '../types.js';
import type { Plan } from '../types-plan.js';
import type { AssignmentRole } from '../types-facts.js';
import { insert, knownOn, update, type DatedFact } from './dated-fact.js';
import { holdingOf, movesOf } from './holders.js';
import { weightsOf, type Weight } from './weights.js';

/** To act on a subject makes a body a supporting one, never its lead: that only a source that says so can. */
function isProvisional(role: AssignmentRole, { designated, provenance }: Assignment): boolean {
  return provenance.kind === 'illustrative' || (role === 'LEAD' && !designated);
}

function assignmentFacts(plan: Plan, task: Task, role: AssignmentRole, assignment: Assignment, order: number): DatedFact[] {
  const { ministry, provenance } = assignment;
  const key = role === 'LEAD' ? `${task.code}/LEAD` : `${task.code}/SUPPORTING/${ministry}`;
  const assigned = insert(knownOn(plan), 'assignment', key, {
    task: task.code,
    role,
    ministry: holdingOf(plan, ministry).first,
    order,
    provisional: isProvisional(role, assignment),
    provenance,
  });
  return [assigned, ...movesOf(plan, 'assignment', key, ministry)];
}

function measureFacts(plan: Plan, task: Task, measure: Measure, order: number): DatedFact[] {
  const planned = insert(knownOn(plan), 'measure', measure.code, {
    code: measure.code,
    task: task.code,
    order,
    text: measure.text,
    followUpStream: measure.followUpStream,
    ministry: holdingOf(plan, measure.ministry).first,
    ministryProvenance: measure.ministryProvenance,
    provenance: measure.provenance,
  });
  return [planned, ...movesOf(plan, 'measure', measure.code, measure.ministry)];
}

/** Where no source names a body, the task's lead answers; what is achieved stays with the body that achieved it. */
function milestoneFacts(plan: Plan, task: Task, milestone: Milestone, order: number, weight: Weight): DatedFact[] {
  const { code, achievedOn, owner } = milestone;
  const body = owner?.ministry ?? task.lead.ministry;
  const achievement = { achievedOn, achievedOnProvenance: milestone.provenance, evidence: milestone.evidence };
  const isAchieved = achievedOn !== null && achievedOn <= plan.taskForce.announcedOn;
  const planned = insert(knownOn(plan), 'milestone', code, {
    code,
    task: task.code,
    order,
    title: milestone.title,
    ministry: holdingOf(plan, body).first,
    ministryProvenance: owner?.provenance ?? null,
    weight: weight.weight,
    weightProvenance: weight.provenance,
    baselineOn: milestone.plannedOn,
    baselineOnProvenance: milestone.plannedOn === null ? null : milestone.plannedOnProvenance,
    plannedOn: milestone.plannedOn,
    plannedOnProvenance: milestone.plannedOnProvenance,
    forecastOn: null,
    provenance: milestone.provenance,
    ...(isAchieved ? achievement : { achievedOn: null, achievedOnProvenance: null, evidence: null }),
  });
  const later = achievedOn === null || isAchieved ? [] : [update(achievedOn, 'milestone', code, achievement)];
  return [planned, ...later, ...movesOf(plan, 'milestone', code, body, achievedOn)];
}

function statusReportFact(plan: Plan, task: Task, report: StatusReport): DatedFact {
  return insert(knownOn(plan, report.asOf), 'statusReport', `${task.code}/${report.asOf}`, {
    task: task.code,
    asOf: report.asOf,
    ministry: report.ministry,
    status: report.status,
    rating: ratingOfStatus(report.status),
    statusProvenance: report.statusProvenance,
    narrative: report.narrative,
    provenance: report.provenance,
  });
}

function taskFact(plan: Plan, task: Task): DatedFact {
  return insert(knownOn(plan), 'task', task.code, {
    code: task.code,
    area: task.area,
    order: task.order,
    title: task.title,
    titleProvenance: task.titleProvenance,
    articleRefs: task.articleRefs,
    provenance: task.provenance,
  });
}

export function factsOfTask(plan: Plan, task: Task): DatedFact[] {
  const weights = weightsOf(task.milestones);
  return [
    taskFact(plan, task),
    ...assignmentFacts(plan, task, 'LEAD', task.lead, 0),
    ...task.supporting.flatMap((body, index) => assignmentFacts(plan, task, 'SUPPORTING', body, index + 1)),
    ...task.measures.flatMap((measure, index) => measureFacts(plan, task, measure, index + 1)),
    ...task.milestones.flatMap((milestone, index) => {
      const weight = weights.get(milestone.code);
      return weight === undefined ? [] : milestoneFacts(plan, task, milestone, index + 1, weight);
    }),
    ...task.statusReports.map((report) => statusReportFact(plan, task, report)),
  ];
}
