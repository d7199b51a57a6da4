import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { LocalizedText } from '../../platform/database/record.js';
import type { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import { decidesOnMissing } from './turn.policy.js';
import { TurnReader, type TurnHolder } from './turn.reader.js';

type HolderOfReport = TurnHolder & { report: Seen<StatusReport> };

@Resolver('StatusReport')
export class ReportTurnResolver {
  constructor(private readonly turns: TurnReader) {}

  @ResolveField()
  async turn(@Parent() report: Seen<StatusReport>) {
    const turn = await this.turns.ofReport(report);
    if (turn === null) return null;
    const holder = await this.turns.holder(report.moment, turn.side, report);
    return { since: turn.since, daysWaited: this.turns.daysWaited(turn, report.moment), holder: { ...holder, report } };
  }

  @ResolveField()
  async waitingFor(@Parent() report: Seen<StatusReport>): Promise<LocalizedText | null> {
    const turn = await this.turns.ofReport(report);
    return turn === null ? null : (await this.turns.holder(report.moment, turn.side, report)).name;
  }

  @ResolveField()
  async waitingDays(@Parent() report: Seen<StatusReport>): Promise<number | null> {
    const turn = await this.turns.ofReport(report);
    return turn === null ? null : this.turns.daysWaited(turn, report.moment);
  }
}

@Resolver('TurnHolder')
export class TurnHolderResolver {
  constructor(private readonly turns: TurnReader) {}

  @ResolveField()
  person(@Parent() { side, report }: HolderOfReport) {
    return side === 'OFFICE' ? null : this.turns.person(report.moment, report);
  }
}

@Resolver('ReportingRound')
export class RoundMissingResolver {
  constructor(private readonly turns: TurnReader) {}

  @ResolveField()
  missingBodies(@Parent() round: Seen<ReportingRound>) {
    return decidesOnMissing(round.moment.viewer, round) ? this.turns.missingBodies(round) : [];
  }
}
