import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import type { Task } from '../task/task.entity.js';
import { TaskReader } from '../task/task.reader.js';
import type { BudgetAmount, BudgetLine } from './budget.entity.js';
import { BudgetReader } from './budget.reader.js';

@Resolver('BudgetLine')
export class BudgetLineResolver {
  constructor(
    private readonly budget: BudgetReader,
    private readonly taskReader: TaskReader,
    private readonly ministries: MinistryReader,
  ) {}

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<BudgetLine>) {
    return this.ministries.required(moment, ministryId);
  }

  @ResolveField()
  async tasks(@Parent() { moment, id }: Seen<BudgetLine>) {
    return this.taskReader.some(moment, await this.budget.taskIds(moment, id));
  }

  @ResolveField()
  amounts(@Parent() { moment, id }: Seen<BudgetLine>) {
    return this.budget.amounts(moment, id);
  }

  @ResolveField()
  overlapsWith(@Parent() { moment, overlapsWithId }: Seen<BudgetLine>) {
    return overlapsWithId === null ? null : this.budget.byId(moment, overlapsWithId);
  }

  @ResolveField()
  parts(@Parent() { moment, id }: Seen<BudgetLine>) {
    return this.budget.parts(moment, id);
  }

  @ResolveField()
  years(@Parent() line: Seen<BudgetLine>) {
    return this.budget.years(line);
  }
}

@Resolver('BudgetAmount')
export class BudgetAmountResolver {
  constructor(private readonly budget: BudgetReader) {}

  @ResolveField()
  async stageName(@Parent() { moment, stage }: Seen<BudgetAmount>) {
    return (await this.budget.stage(moment, stage)).name;
  }
}

@Resolver('Task')
export class TaskBudgetResolver {
  constructor(private readonly budget: BudgetReader) {}

  @ResolveField()
  budgetLines(@Parent() { moment, id }: Seen<Task>) {
    return this.budget.ofTask(moment, id);
  }
}

@Resolver('TaskForce')
export class TaskForceBudgetResolver {
  constructor(private readonly budget: BudgetReader) {}

  @ResolveField()
  budgetLines(@Parent() { moment, id }: Seen<TaskForce>) {
    return this.budget.ofTaskForce(moment, id);
  }
}
