import 'reflect-metadata';
import type { Composition } from './platform/database/connection.js';
import { Account, Membership } from './modules/account/account.entity.js';
import { Area } from './modules/area/area.entity.js';
import { Measure } from './modules/measure/measure.entity.js';
import { Milestone } from './modules/milestone/milestone.entity.js';
import { Source } from './modules/source/source.entity.js';
import { PublicStatement, Task, TaskMinistry } from './modules/task/task.entity.js';
import { Ministry, MinistrySuccession } from './modules/ministry/ministry.entity.js';
import { TaskForce } from './modules/task-force/task-force.entity.js';
import { CreateLedger1763769600000 } from './migrations/1763769600000-create-ledger.js';
import { CreateProtection1763769600001 } from './migrations/1763769600001-create-protection.js';
import { CreateIdentity1763769600002 } from './migrations/1763769600002-create-identity.js';
import { CreateSession1763769600003 } from './migrations/1763769600003-create-session.js';
import { CreatePlan1763769600004 } from './migrations/1763769600004-create-plan.js';

/** What the database is made of: every entity, and every migration in the order of its release. */
export const composition: Composition = {
  entities: [Ministry, MinistrySuccession, TaskForce, Account, Membership, Source, Area, Task, TaskMinistry, PublicStatement, Measure, Milestone],
  migrations: [CreateLedger1763769600000, CreateProtection1763769600001, CreateIdentity1763769600002, CreateSession1763769600003, CreatePlan1763769600004],
};
