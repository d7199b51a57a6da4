import { Legislation, StageEvent } from '../../../src/modules/legislation/legislation.entity.js';
import { Milestone } from '../../../src/modules/milestone/milestone.entity.js';
import type { World } from '../../world.js';

const provenance = { kind: 'public', source: 'SRC', quoteRef: 'B-10' } as const;

/** What a comparison finds: a milestone that is missed by now and makes its task worse, and a law that went on. */
export async function growWorse(world: World, taskForceId: string, milestoneId: string, law: string): Promise<void> {
  await world.build.write(taskForceId, async (tx) => {
    await tx.change(Milestone, await tx.one(Milestone, { id: milestoneId }), { plannedOn: '2025-01-02' });
    const { id: legislationId } = await tx.one(Legislation, { taskForceId, code: law });
    const passed = { instrument: 'ACT', stage: 'PLENARY_PASSED', on: '2025-02-01', datePrecision: 'day', provenance } as const;
    return tx.insert(StageEvent, { taskForceId, legislationId, position: 2, ...passed });
  });
}

/** By somebody who owns the database and switched its triggers off: the ledger says so to whoever asks. */
export async function breakLedger(world: World, chain: string): Promise<void> {
  await world.sql('ALTER TABLE ledger DISABLE TRIGGER USER');
  await world.sql(`UPDATE ledger SET reason = 'rewritten' WHERE chain = $1 AND seq = 2`, [chain]);
  await world.sql('ALTER TABLE ledger ENABLE TRIGGER USER');
}
