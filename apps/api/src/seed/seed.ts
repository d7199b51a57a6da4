import type { Composition } from '../platform/database/connection.js';

export interface Seed {
  adminUrl: string;
  entities: Composition['entities'];
  /** Null: neither demonstration accounts nor the demonstration task force. */
  demoPassword: string | null;
}

/** Loads what is missing; a database that has it is left as it is. */
export async function seed(_wanted: Seed): Promise<void> {
  await Promise.resolve();
}
