import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { TaskModule } from '../task/task.module.js';
import { seesAmount } from './budget.policy.js';
import { BudgetReader } from './budget.reader.js';
import { BudgetAmountResolver, BudgetLineResolver, TaskBudgetResolver, TaskForceBudgetResolver } from './budget.resolver.js';

addVisibleRule('budgetAmount', seesAmount);

@Module({
  imports: [MinistryModule, TaskModule],
  providers: [BudgetReader, BudgetAmountResolver, BudgetLineResolver, TaskBudgetResolver, TaskForceBudgetResolver],
  exports: [BudgetReader],
})
export class BudgetModule {}
