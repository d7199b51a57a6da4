import { jest } from '@jest/globals';
import fc from 'fast-check';

fc.configureGlobal({ seed: jest.getSeed() });
