import { loadPlan } from '@gwaje/plan-data';
import { SystemCommands } from '../platform/command/system-commands.js';
import { seoulDay } from '../platform/clock/calendar-day.js';
import type { Composition } from '../platform/database/connection.js';
import { admitDemonstrationPeople, makeDemonstrationAccounts } from './demonstration-accounts.js';
import { makeDemonstrationContacts } from './demonstration-contacts.js';
import { DemonstrationStory } from './demonstration-story.js';
import { switchDemonstrationOff } from './demonstration-off.js';
import { demonstrationPeople } from './demonstration-people.js';
import { fillCalendar } from './fill-calendar.js';
import { loadTaskForce } from './load-task-force.js';

export interface Seed {
  adminUrl: string;
  entities: Composition['entities'];
  /** Null: no demonstration accounts, those of an earlier start included, and no demonstration task force is loaded. */
  demoPassword: string | null;
  /** Whose successors the demonstration's people belong to; today unless a test says otherwise. */
  today?: string;
}

/** Loads what is missing; a database that has it is left as it is. */
export async function seed({ adminUrl, entities, demoPassword, today = seoulDay(new Date()) }: Seed): Promise<void> {
  const system = await SystemCommands.open(adminUrl, entities);
  try {
    const plan = loadPlan('DSCR-TF');
    await loadTaskForce(system, plan);
    await fillCalendar(system, today);
    if (demoPassword === null) return await switchDemonstrationOff(system);
    const people = demonstrationPeople(plan, today);
    await makeDemonstrationAccounts(system, people, demoPassword);
    const demonstration = loadPlan('DSCR-DEMO');
    await loadTaskForce(system, demonstration, new Date(), new DemonstrationStory(demonstration.taskForce.code, today));
    await admitDemonstrationPeople(system, people, [plan.taskForce.code, demonstration.taskForce.code]);
    await makeDemonstrationContacts(system, demonstration);
  } finally {
    await system.close();
  }
}
