import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { seesMail } from './mail.policy.js';
import { MailReader } from './mail.reader.js';
import { MailResolver } from './mail.resolver.js';
import { MailSending } from './mail-sending.service.js';

addVisibleRule('mail', seesMail);

@Module({ providers: [MailReader, MailResolver, MailSending] })
export class MailModule {}
