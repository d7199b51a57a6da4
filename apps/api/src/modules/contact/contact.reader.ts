import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Contact } from './contact.entity.js';
import { contactOf, type ContactItem } from './contact.rules.js';

@Injectable()
export class ContactReader {
  ofTask(moment: Moment, taskId: string): Promise<Seen<Contact>[]> {
    return moment.many(Contact, 'taskId', ['id'])(taskId);
  }

  byId(moment: Moment, id: string): Promise<Seen<Contact> | null> {
    return moment.byId(Contact)(id);
  }

  /** Null while nobody has said who answers. */
  async answering(moment: Moment, item: ContactItem): Promise<Seen<Contact> | null> {
    return contactOf(await this.ofTask(moment, item.taskId), item);
  }
}
