import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { daysBetween } from '../../platform/clock/calendar-day.js';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { isPresent } from '../../platform/database/present.js';
import { AreaReader } from '../area/area.reader.js';
import { BudgetLine } from '../budget/budget.entity.js';
import { Legislation } from '../legislation/legislation.entity.js';
import type { Milestone } from '../milestone/milestone.entity.js';
import { MilestoneReader } from '../milestone/milestone.reader.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { TaskReader } from '../task/task.reader.js';
import type { Matter } from './matters.rules.js';
import type { Dashboard } from './dashboard.resolver.js';

interface AboutTask {
  moment: Moment;
  taskId: string | null;
}

function taskOf(tasks: TaskReader, { moment, taskId }: AboutTask) {
  return taskId === null ? null : tasks.byId(moment, taskId);
}

@Resolver('RatingChange')
export class RatingChangeResolver {
  constructor(private readonly tasks: TaskReader) {}

  @ResolveField()
  task(@Parent() change: AboutTask) {
    return taskOf(this.tasks, change);
  }
}

@Resolver('DashboardChange')
export class DashboardChangeResolver {
  constructor(private readonly tasks: TaskReader) {}

  @ResolveField()
  task(@Parent() change: AboutTask) {
    return taskOf(this.tasks, change);
  }
}

@Resolver('Matter')
export class MatterResolver {
  constructor(
    private readonly tasks: TaskReader,
    private readonly ministries: MinistryReader,
  ) {}

  @ResolveField()
  task(@Parent() matter: AboutTask) {
    return taskOf(this.tasks, matter);
  }

  /** A law or a line may serve several. */
  @ResolveField('tasks')
  allTasks(@Parent() { moment, taskIds }: Matter & { moment: Moment }) {
    return this.tasks.some(moment, taskIds);
  }

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Matter & { moment: Moment }) {
    return ministryId === null ? null : this.ministries.byId(moment, ministryId);
  }

  @ResolveField()
  legislation(@Parent() { moment, legislationId }: Matter & { moment: Moment }) {
    return legislationId === null ? null : moment.byId(Legislation)(legislationId);
  }

  @ResolveField()
  budgetLine(@Parent() { moment, budgetLineId }: Matter & { moment: Moment }) {
    return budgetLineId === null ? null : moment.byId(BudgetLine)(budgetLineId);
  }

  /** What the matter rests on: its bill or its line. */
  @ResolveField()
  async provenance(@Parent() { moment, legislationId, budgetLineId }: Matter & { moment: Moment }) {
    if (legislationId !== null) return (await moment.byId(Legislation)(legislationId))?.provenance ?? null;
    return budgetLineId === null ? null : ((await moment.byId(BudgetLine)(budgetLineId))?.provenance ?? null);
  }
}

@Resolver('AreaFigures')
export class AreaFiguresResolver {
  constructor(private readonly areas: AreaReader) {}

  @ResolveField()
  area(@Parent() { moment, areaId }: { moment: Moment; areaId: string }) {
    return this.areas.required(moment, areaId);
  }
}

interface Summed {
  moment: Moment;
  countedIds: string[];
  notCountedIds: string[];
}

async function linesOf({ moment }: Summed, ids: string[]): Promise<Seen<BudgetLine>[]> {
  return (await Promise.all(ids.map(moment.byId(BudgetLine)))).filter(isPresent);
}

@Resolver('BudgetFigures')
export class BudgetFiguresResolver {
  @ResolveField()
  counted(@Parent() figures: Summed) {
    return linesOf(figures, figures.countedIds);
  }

  @ResolveField()
  notCounted(@Parent() figures: Summed) {
    return linesOf(figures, figures.notCountedIds);
  }
}

@Resolver('BudgetStageFigures')
export class BudgetStageFiguresResolver {
  constructor(private readonly areas: AreaReader) {}

  @ResolveField()
  counted(@Parent() figures: Summed) {
    return linesOf(figures, figures.countedIds);
  }

  @ResolveField()
  notCounted(@Parent() figures: Summed) {
    return linesOf(figures, figures.notCountedIds);
  }

  @ResolveField()
  area(@Parent() { moment, areaId }: { moment: Moment; areaId: string }) {
    return this.areas.required(moment, areaId);
  }
}

const UPCOMING_DAYS = 14;

@Resolver('Dashboard')
export class UpcomingResolver {
  constructor(private readonly milestones: MilestoneReader) {}

  /** Due within a fortnight and not achieved, soonest first; a forecast counts before the plan. */
  @ResolveField()
  async upcoming(@Parent() { snapshot, moment }: Dashboard): Promise<Seen<Milestone>[]> {
    const soon = snapshot.tasks
      .flatMap((task) => task.milestones)
      .map(({ id, achievedOn, forecastOn, plannedOn }) => ({ id, achievedOn, on: forecastOn ?? plannedOn }))
      .filter(
        ({ achievedOn, on }) =>
          achievedOn === null && on !== null && on >= snapshot.today && daysBetween(snapshot.today, on) <= UPCOMING_DAYS,
      )
      .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
    return (await Promise.all(soon.map(({ id }) => this.milestones.byId(moment, id)))).filter(isPresent);
  }
}
