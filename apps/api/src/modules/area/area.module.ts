import { Module } from '@nestjs/common';
import { AreaReader } from './area.reader.js';
import { TaskForceAreasResolver } from './area.resolver.js';

@Module({ providers: [AreaReader, TaskForceAreasResolver], exports: [AreaReader] })
export class AreaModule {}
