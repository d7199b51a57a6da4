import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { Ministry, MinistrySuccession } from './ministry.entity.js';
import { MinistryReader } from './ministry.reader.js';

@Resolver('Ministry')
export class MinistryResolver {
  constructor(private readonly ministries: MinistryReader) {}

  @ResolveField()
  kind(@Parent() ministry: Ministry): string {
    return ministry.kind.toLowerCase();
  }

  @ResolveField()
  successors(@Parent() ministry: Seen<Ministry>) {
    return this.ministries.successors(ministry.moment, ministry.id);
  }

  @ResolveField()
  predecessors(@Parent() ministry: Seen<Ministry>) {
    return this.ministries.predecessors(ministry.moment, ministry.id);
  }
}

@Resolver('Succession')
export class SuccessionResolver {
  constructor(private readonly ministries: MinistryReader) {}

  @ResolveField()
  from(@Parent() succession: Seen<MinistrySuccession>) {
    return this.ministries.required(succession.moment, succession.fromMinistryId);
  }

  @ResolveField()
  to(@Parent() succession: Seen<MinistrySuccession>) {
    return this.ministries.required(succession.moment, succession.toMinistryId);
  }
}
