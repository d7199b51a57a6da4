import { Module } from '@nestjs/common';
import { DocumentController } from './document.controller.js';
import { DocumentReader } from './document.reader.js';
import { ReplySheetController } from './reply-sheet.controller.js';

@Module({ controllers: [DocumentController, ReplySheetController], providers: [DocumentReader] })
export class DocumentModule {}
