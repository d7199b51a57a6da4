import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { TaskForceModule } from '../task-force/task-force.module.js';
import { seesAccount } from './account.policy.js';
import { AccountReader } from './account.reader.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { FirstAdministratorSetup } from './first-administrator.service.js';
import { SessionResolver } from './session.resolver.js';
import { SessionService } from './session.service.js';

addVisibleRule('account', seesAccount);

@Module({
  imports: [MinistryModule, TaskForceModule],
  providers: [AccountReader, AccountResolver, AccountService, FirstAdministratorSetup, SessionResolver, SessionService],
  exports: [AccountReader],
})
export class AccountModule {}
