import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentModel } from '../model/document-model.js';
import { drawPdf } from './draw-pdf.js';

const { model, createdAt } = workerData as { model: DocumentModel; createdAt: Date };
parentPort?.postMessage(await drawPdf(model, createdAt));
