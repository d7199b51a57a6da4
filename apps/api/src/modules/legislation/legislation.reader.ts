import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { isPresent } from '../../platform/database/present.js';
import { Legislation, LegislationTask, StageEvent } from './legislation.entity.js';
import { standingOf, type LegislationStanding } from './legislation.rules.js';
import { LifecycleStage } from './lifecycle.entity.js';

export type { LegislationStanding } from './legislation.rules.js';

@Injectable()
export class LegislationReader {
  ofTaskForce(moment: Moment, taskForceId: string): Promise<Seen<Legislation>[]> {
    return moment.many(Legislation, 'taskForceId', ['code'])(taskForceId);
  }

  async ofTask(moment: Moment, taskId: string): Promise<Seen<Legislation>[]> {
    const links = await moment.many(LegislationTask, 'taskId', ['id'])(taskId);
    const found = await Promise.all(links.map(({ legislationId }) => moment.byId(Legislation)(legislationId)));
    return found.filter(isPresent).sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  async taskIds(moment: Moment, legislationId: string): Promise<string[]> {
    return (await moment.many(LegislationTask, 'legislationId', ['id'])(legislationId)).map(({ taskId }) => taskId);
  }

  /** In the order in which they happened. */
  events(moment: Moment, legislationId: string): Promise<Seen<StageEvent>[]> {
    return moment.many(StageEvent, 'legislationId', ['position'])(legislationId);
  }

  /** Stage, effect and days in the stage, at the record's moment. */
  async standing(record: Seen<Legislation>): Promise<LegislationStanding<LifecycleStage>> {
    const { moment, id, instrument } = record;
    const [stages, events] = await Promise.all([this.stages(moment, instrument), this.events(moment, id)]);
    return standingOf(stages, events, record, moment.today);
  }

  async stage(moment: Moment, instrument: string, code: string): Promise<LifecycleStage> {
    const stage = (await this.stages(moment, instrument)).find((candidate) => candidate.code === code);
    if (stage === undefined) throw new Error(`${instrument} has no stage ${code}`);
    return stage;
  }

  /** The stages of an instrument in their order; all instruments are read once a moment. */
  async stages(moment: Moment, instrument: string): Promise<LifecycleStage[]> {
    return (await this.allStages(moment)).filter((stage) => stage.instrument === instrument);
  }

  allStages(moment: Moment): Promise<LifecycleStage[]> {
    return moment.once('lifecycle stages', () =>
      moment.sql<LifecycleStage>(
        `SELECT ${moment.columnsOf(LifecycleStage, 's')} FROM lifecycle_stage s WHERE s.archived_at IS NULL ORDER BY s.instrument, s.position`,
      ),
    );
  }
}
