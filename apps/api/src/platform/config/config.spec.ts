import { StartRefused } from '../database/built-in/start-refused.js';
import { readConfig } from './config.js';

describe('a setting that cannot be used', () => {
  it.each([
    ['PORT', 'abc', 'PORT is abc'],
    ['PORT', '65536', 'PORT is 65536'],
    ['DATABASE_URL', 'mysql://user@host/gwaje', 'DATABASE_URL must look like'],
    ['DATABASE_URL', 'postgres://', 'DATABASE_URL must look like'],
    ['DATABASE_URL', 'postgres://[', 'DATABASE_URL must look like'],
    ['DATABASE_URL', 'postgres://user:password@host:99999/gwaje', 'DATABASE_URL must look like'],
    ['GWAJE_SECRET', 'too short', 'GWAJE_SECRET has 9 characters'],
    ['TRUSTED_PROXIES', '-1', 'TRUSTED_PROXIES is -1'],
    ['SMTP_URL', 'mail.example.go.kr', 'SMTP_URL must look like'],
    ['SMTP_URL', 'smtp://mail.example.go.kr', 'SMTP_URL needs MAIL_FROM'],
    ['PUBLIC_URL', 'gwaje.example.go.kr', 'PUBLIC_URL is gwaje.example.go.kr'],
    ['MAIL_FROM', 'nobody', 'MAIL_FROM is nobody'],
  ])('is refused in one sentence: %s=%s', (name, value, sentence) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(StartRefused);
    expect(read).toThrow(sentence);
  });

  it('never shows the password that it holds', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgres://user:very-secret@host:99999/gwaje' })).not.toThrow('very-secret');
  });
});

describe('the settings of a first look', () => {
  it('need nothing: the built-in database, this machine only, the demonstration', () => {
    const given = { DATABASE_URL: '', GWAJE_SECRET: '' };
    expect(readConfig(given)).toMatchObject({ port: 4000, host: '127.0.0.1', databaseUrl: null, demonstration: true });
  });

  it('send no mail, and with a mail server say who writes and where links lead', () => {
    expect(readConfig({ PORT: '4005' }).mail).toEqual({ smtpUrl: null, from: 'gwaje@localhost', publicUrl: 'http://127.0.0.1:4005' });
    const given = { SMTP_URL: 'smtps://u:p%40@mail.test:465', MAIL_FROM: '과제 <gwaje@mail.test>', PUBLIC_URL: 'https://gwaje.test/' };
    expect(readConfig(given).mail).toEqual({ smtpUrl: given.SMTP_URL, from: given.MAIL_FROM, publicUrl: 'https://gwaje.test' });
  });

  it('take the address of a database as it is', () => {
    const databaseUrl = 'postgresql://user:password@host/gwaje?sslmode=require';
    expect(readConfig({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl);
  });
});
