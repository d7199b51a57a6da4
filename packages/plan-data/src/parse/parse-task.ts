import { statusCodes, type Assignment, type Measure, type Milestone, type StatusReport, type Task } from '../types.js';
import type { Reader } from './reader.js';

function parseAssignment(item: Reader): Assignment {
  return { ministry: item.text('org'), designated: item.flag('designated'), provenance: item.provenance() };
}

function parseMeasure(item: Reader): Measure {
  return {
    code: item.text('code'),
    text: item.localized('text'),
    ministry: item.text('owner'),
    ministryProvenance: item.provenance('ownerProvenance'),
    followUpStream: item.text('followUpStream'),
    provenance: item.provenance(),
  };
}

function parseMilestone(item: Reader): Milestone {
  return {
    code: item.text('code'),
    title: item.localized('title'),
    owner: item.has('owner') ? { ministry: item.text('owner'), provenance: item.provenance('ownerProvenance') } : null,
    plannedOn: item.dayOrNull('plannedOn'),
    plannedOnProvenance: item.provenance('plannedOnProvenance'),
    achievedOn: item.dayOrNull('achievedOn'),
    evidence: item.localizedOrNull('evidence'),
    weight: item.numberOrNull('weight'),
    provenance: item.provenance(),
  };
}

function parseStatusReport(item: Reader): StatusReport {
  return {
    asOf: item.day('asOf'),
    ministry: item.text('reportedBy'),
    status: item.oneOf('status', statusCodes),
    statusProvenance: item.provenance('statusProvenance'),
    narrative: item.localized('narrative'),
    provenance: item.provenance(),
  };
}

export function parseTask(item: Reader): Task {
  return {
    code: item.text('code'),
    area: item.text('area'),
    order: item.integer('order'),
    title: item.localized('title'),
    titleProvenance: item.provenance('titleProvenance'),
    lead: parseAssignment(item.object('lead')),
    supporting: item.list('contributors', parseAssignment),
    measures: item.list('measures', parseMeasure),
    milestones: item.list('milestones', parseMilestone),
    articleRefs: item.texts('articleRefs'),
    statusReports: item.list('statusReports', parseStatusReport),
    legislation: item.texts('legislation'),
    budgetLines: item.texts('budgetLines'),
    indicators: item.texts('indicators'),
    provenance: item.provenance(),
  };
}
