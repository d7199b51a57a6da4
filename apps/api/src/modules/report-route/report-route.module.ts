import { Module } from '@nestjs/common';
import { MinistryModule } from '../ministry/ministry.module.js';
import { ReportRouteResolver, TaskForceRoutesResolver } from './report-route.resolver.js';
import { ReportRouteService } from './report-route.service.js';

@Module({ imports: [MinistryModule], providers: [ReportRouteService, ReportRouteResolver, TaskForceRoutesResolver] })
export class ReportRouteModule {}
