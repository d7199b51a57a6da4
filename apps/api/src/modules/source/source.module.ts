import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { readsPlan } from '../../platform/access/viewer.js';
import { SourceReader } from './source.reader.js';
import { ProvenanceResolver } from './source.resolver.js';

// Everything that is part of a plan and open to all of its readers shares this rule.
addVisibleRule<{ taskForceId: string }>('plan', (viewer, record) => readsPlan(viewer, record.taskForceId));

@Module({ providers: [SourceReader, ProvenanceResolver], exports: [SourceReader] })
export class SourceModule {}
