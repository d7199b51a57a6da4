import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { TaskReader } from '../task/task.reader.js';
import type { Legislation, StageEvent } from './legislation.entity.js';
import { LegislationReader } from './legislation.reader.js';

@Resolver('Legislation')
export class LegislationResolver {
  constructor(
    private readonly records: LegislationReader,
    private readonly taskReader: TaskReader,
    private readonly ministries: MinistryReader,
  ) {}

  @ResolveField()
  async stage(@Parent() record: Seen<Legislation>) {
    return (await this.records.standing(record)).stage.code;
  }

  @ResolveField()
  async stageName(@Parent() record: Seen<Legislation>) {
    return (await this.records.standing(record)).stage.name;
  }

  @ResolveField()
  async boardColumn(@Parent() record: Seen<Legislation>) {
    return (await this.records.standing(record)).stage.boardColumn;
  }

  @ResolveField()
  async boardColumnName(@Parent() record: Seen<Legislation>) {
    return (await this.records.standing(record)).stage.boardColumnName;
  }

  @ResolveField()
  async effect(@Parent() record: Seen<Legislation>) {
    return (await this.records.standing(record)).effect;
  }

  @ResolveField()
  async daysInStage(@Parent() record: Seen<Legislation>) {
    return (await this.records.standing(record)).daysInStage;
  }

  @ResolveField()
  async heldBy(@Parent() record: Seen<Legislation>) {
    const { stage, holder } = await this.records.standing(record);
    if (holder === 'STAGE') return stage.heldBy;
    return holder === 'BODY' ? (await this.ministries.required(record.moment, record.ministryId)).name : null;
  }

  @ResolveField()
  stageEvents(@Parent() { moment, id }: Seen<Legislation>) {
    return this.records.events(moment, id);
  }

  @ResolveField()
  effectiveDates(@Parent() { moment, effectiveDates }: Seen<Legislation>) {
    return effectiveDates.map(({ on, scope }) => ({ on, scope, inForce: on <= moment.today }));
  }

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<Legislation>) {
    return this.ministries.required(moment, ministryId);
  }

  @ResolveField()
  async tasks(@Parent() { moment, id }: Seen<Legislation>) {
    return this.taskReader.some(moment, await this.records.taskIds(moment, id));
  }
}

@Resolver('StageEvent')
export class StageEventResolver {
  constructor(private readonly records: LegislationReader) {}

  @ResolveField()
  async stageName(@Parent() { moment, instrument, stage }: Seen<StageEvent>) {
    return (await this.records.stage(moment, instrument, stage)).name;
  }
}
