import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { sumUp } from './summary.js';
import type { TellingEvent } from './telling-event.reader.js';
import { climb, tell } from './telling.js';

/** In office hours, every hour: a server that was down in the morning tells at noon. */
const OFFICE_HOURS = '5 8-18 * * *';
const BEFORE_WORK = '40 8 * * *';

/** What is told by itself, and when. */
@Injectable()
export class Telling implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.whenTold('tell', (system, data, id) => tell(system, this.mailer, this.clock.now(), data as TellingEvent, id));
    this.jobs.every('deadlines', OFFICE_HOURS, (system) => climb(system, this.mailer, this.clock.now()));
    this.jobs.every('summary', BEFORE_WORK, (system) => sumUp(system, this.mailer, this.clock.now()));
  }
}
