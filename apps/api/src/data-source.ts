import 'reflect-metadata';
import type { Composition } from './platform/database/connection.js';
import { CreateLedger1763769600000 } from './migrations/1763769600000-create-ledger.js';
import { CreateProtection1763769600001 } from './migrations/1763769600001-create-protection.js';
import { CreateIdentity1763769600002 } from './migrations/1763769600002-create-identity.js';
import { CreateSession1763769600003 } from './migrations/1763769600003-create-session.js';

/** What the database is made of: every entity, and every migration in the order of its release. */
export const composition: Composition = {
  entities: [],
  migrations: [CreateLedger1763769600000, CreateProtection1763769600001, CreateIdentity1763769600002, CreateSession1763769600003],
};
