import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { deliver } from './delivery.js';

/** Letters leave by the queue: tried again, later and later, while the mail server does not answer. */
@Injectable()
export class MailSending implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.whenTold('mail', (system, data) => deliver(system, this.mailer, (data as { id: string }).id));
  }
}
