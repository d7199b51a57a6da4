import { Module } from '@nestjs/common';
import { MinistryReader } from './ministry.reader.js';
import { MinistryResolver, SuccessionResolver } from './ministry.resolver.js';

@Module({ providers: [MinistryReader, MinistryResolver, SuccessionResolver], exports: [MinistryReader] })
export class MinistryModule {}
