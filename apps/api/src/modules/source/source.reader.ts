import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Source } from './source.entity.js';

@Injectable()
export class SourceReader {
  ofTaskForce(moment: Moment, taskForceId: string): Promise<Seen<Source>[]> {
    return moment.many(Source, 'taskForceId', ['code'])(taskForceId);
  }

  /** By the code that facts carry. A body belongs to no task force: its facts may rest on a source of any that the reader sees. */
  byCode(moment: Moment, taskForceId: string | null, code: string): Promise<Seen<Source> | null> {
    const loader = moment.once(`source by code ${taskForceId ?? ''}`, () => {
      return new DataLoader<string, Seen<Source> | null>(async (codes) => {
        const rows = await moment.sql<Source>(
          `SELECT ${moment.columnsOf(Source, 's')} FROM source s WHERE s.code = ANY ($1) AND ($2::uuid IS NULL OR s.task_force_id = $2) ORDER BY s.id`,
          [codes, taskForceId],
        );
        return codes.map((wanted) => rows.find((row) => row.code === wanted) ?? null);
      });
    });
    return loader.load(code);
  }
}
