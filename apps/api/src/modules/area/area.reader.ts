import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Area } from './area.entity.js';

@Injectable()
export class AreaReader {
  ofTaskForce(moment: Moment, taskForceId: string): Promise<Seen<Area>[]> {
    return moment.many(Area, 'taskForceId', ['position', 'code'])(taskForceId);
  }

  async byCode(moment: Moment, taskForceId: string, code: string): Promise<Seen<Area> | null> {
    return (await this.ofTaskForce(moment, taskForceId)).find((area) => area.code === code) ?? null;
  }

  async required(moment: Moment, id: string): Promise<Seen<Area>> {
    const area = await moment.byId(Area)(id);
    if (area === null) throw new Error(`Area ${id} is referred to and not there`);
    return area;
  }
}
