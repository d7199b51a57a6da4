import { Module } from '@nestjs/common';
import { DocumentController } from './document.controller.js';
import { DocumentReader } from './document.reader.js';

@Module({ controllers: [DocumentController], providers: [DocumentReader] })
export class DocumentModule {}
