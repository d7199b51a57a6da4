import { Module } from '@nestjs/common';
import { RatingModule } from '../rating/rating.module.js';
import { PrefillRatingResolver, ReportFlagsResolver } from './report-rating.resolver.js';
import { StatusReportModule } from './status-report.module.js';

/** A rating rests on reports, and a report is shown beside its rating: a module of its own keeps the two from needing each other. */
@Module({ imports: [RatingModule, StatusReportModule], providers: [PrefillRatingResolver, ReportFlagsResolver] })
export class ReportRatingModule {}
