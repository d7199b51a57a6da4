import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { isPresent } from '../../platform/database/present.js';
import { Indicator, IndicatorTask, Observation } from './indicator.entity.js';

@Injectable()
export class IndicatorReader {
  ofTaskForce(moment: Moment, taskForceId: string): Promise<Seen<Indicator>[]> {
    return moment.many(Indicator, 'taskForceId', ['position', 'code'])(taskForceId);
  }

  async ofTask(moment: Moment, taskId: string): Promise<Seen<Indicator>[]> {
    const links = await moment.many(IndicatorTask, 'taskId', ['id'])(taskId);
    const found = await Promise.all(links.map(({ indicatorId }) => moment.byId(Indicator)(indicatorId)));
    return found.filter(isPresent).sort((a, b) => a.position - b.position);
  }

  async taskIds(moment: Moment, indicatorId: string): Promise<string[]> {
    return (await moment.many(IndicatorTask, 'indicatorId', ['id'])(indicatorId)).map(({ taskId }) => taskId);
  }

  /** In the plan's order, which is that of time where days are known. */
  observations(moment: Moment, indicatorId: string): Promise<Seen<Observation>[]> {
    return moment.many(Observation, 'indicatorId', ['position'])(indicatorId);
  }
}
