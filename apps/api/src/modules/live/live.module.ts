import { Module } from '@nestjs/common';
import { ChangeFeed } from './change-feed.js';
import { LiveResolver } from './live.resolver.js';

@Module({ providers: [ChangeFeed, LiveResolver] })
export class LiveModule {}
