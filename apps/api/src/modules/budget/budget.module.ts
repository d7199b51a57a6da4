import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { seesAmount } from './budget.policy.js';

addVisibleRule('budgetAmount', seesAmount);

@Module({})
export class BudgetModule {}
