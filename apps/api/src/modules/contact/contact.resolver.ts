import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import type { Contact } from './contact.entity.js';
import { ContactReader } from './contact.reader.js';
import { scopeOf } from './contact.rules.js';
import { ContactService, type ContactRecordInput } from './contact.service.js';

@Resolver('Contact')
export class ContactResolver {
  constructor(
    private readonly contacts: ContactReader,
    private readonly service: ContactService,
  ) {}

  @Mutation()
  async contactRecord(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: ContactRecordInput) {
    const outcome = await this.service.record(signedIn(context), context.requestId, id, input);
    if (outcome instanceof Refusal) return { contact: null, userErrors: outcome.problems };
    return { contact: await this.contacts.byId(await afterCommand(context), outcome.id), userErrors: [] };
  }

  @ResolveField()
  scope(@Parent() contact: Seen<Contact>) {
    return scopeOf(contact);
  }
}
