import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { seesNotification } from './notification.policy.js';
import { NotificationReader } from './notification.reader.js';
import { NotificationResolver, ViewerNotificationsResolver } from './notification.resolver.js';
import { NotificationService } from './notification.service.js';
import { Telling } from './telling.service.js';

addVisibleRule('notification', seesNotification);

@Module({ providers: [NotificationReader, NotificationResolver, NotificationService, Telling, ViewerNotificationsResolver] })
export class NotificationModule {}
