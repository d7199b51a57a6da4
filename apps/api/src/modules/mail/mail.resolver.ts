import { Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { MailReader } from './mail.reader.js';

@Resolver()
export class MailResolver {
  constructor(
    private readonly read: MailReader,
    private readonly mailer: Mailer,
  ) {}

  @Query()
  mails(@Context() context: RequestContext) {
    return this.read.latest(context.reads.present());
  }

  @Query()
  mailService() {
    return { isSet: this.mailer.isSet };
  }
}
