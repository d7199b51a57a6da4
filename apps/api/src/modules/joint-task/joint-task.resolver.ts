import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import type { ReportSubmission } from '../report-content/report-submission.entity.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import { sideOf } from './joint-task.policy.js';
import { JointTaskReader } from './joint-task.reader.js';
import { checkStatable } from './joint-task.rules.js';
import type { SignedPart } from './signed-part.entity.js';

/** What a report knows of the joint task that it belongs to. */
@Resolver('StatusReport')
export class ReportPartsResolver {
  constructor(private readonly jointTasks: JointTaskReader) {}

  @ResolveField()
  supportingParts(@Parent() report: Seen<StatusReport>) {
    return this.jointTasks.partsBeside(report);
  }

  @ResolveField()
  disagreements(@Parent() { moment, id }: Seen<StatusReport>) {
    return this.jointTasks.ofReport(moment, id);
  }

  @ResolveField()
  async canStateDisagreement(@Parent() report: Seen<StatusReport>): Promise<boolean> {
    const { moment } = report;
    if (moment.asOf !== null || sideOf(moment.viewer, report) === null) return false;
    return checkStatable(report, await this.jointTasks.ofReport(moment, report.id)).length === 0;
  }
}

type Signed = Seen<SignedPart> & { submission: ReportSubmission };

@Resolver('ReportSubmission')
export class SubmissionPartsResolver {
  constructor(private readonly jointTasks: JointTaskReader) {}

  @ResolveField()
  async signedParts(@Parent() submission: Seen<ReportSubmission>) {
    const parts = await this.jointTasks.signedParts(submission);
    return parts.map((part) => Object.assign(part, { submission }));
  }
}

@Resolver('SignedPart')
export class SignedPartResolver {
  constructor(
    private readonly jointTasks: JointTaskReader,
    private readonly ministries: MinistryReader,
  ) {}

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Signed) {
    return this.ministries.required(moment, ministryId);
  }

  @ResolveField()
  stance(@Parent() part: Signed) {
    return this.jointTasks.stance(part, part.submission);
  }
}

@Resolver('TaskForce')
export class TaskForceDisagreementsResolver {
  constructor(private readonly jointTasks: JointTaskReader) {}

  @ResolveField()
  disagreements(@Parent() { moment, id }: Seen<TaskForce>) {
    return this.jointTasks.ofTaskForce(moment, id);
  }
}
