import { Module } from '@nestjs/common';
import { MinistryModule } from '../ministry/ministry.module.js';
import { MeasureReader } from './measure.reader.js';
import { MeasureResolver, TaskMeasuresResolver } from './measure.resolver.js';

@Module({ imports: [MinistryModule], providers: [MeasureReader, MeasureResolver, TaskMeasuresResolver], exports: [MeasureReader] })
export class MeasureModule {}
