import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { refusalOf } from './pool-errors.js';
import { DOOR_POOL } from './read-pool.js';

/**
 * The functions of the database that open without a viewer's facts: who is behind a session, counting tries to sign in,
 * a person's own choice of screen. Nothing else may be asked outside a viewer's transaction.
 */
@Injectable()
export class Doors {
  constructor(@Inject(DOOR_POOL) private readonly pool: pg.Pool) {}

  /** All rows of one door function. */
  async open<Row extends object>(call: Door, parameters: unknown[]): Promise<Row[]> {
    const answer = this.pool.query<Row>(DOORS[call], parameters).catch((error: unknown) => {
      throw refusalOf(error);
    });
    return (await answer).rows;
  }
}

const DOORS = {
  knock: 'SELECT 1',
  beginSignIn: 'SELECT * FROM app.begin_sign_in($1, $2)',
  finishSignIn: 'SELECT app.finish_sign_in($1, $2, $3, $4)',
  openSession: 'SELECT * FROM app.open_session($1, $2)',
  openFeed: 'SELECT * FROM app.open_feed($1)',
  extendSession: 'SELECT app.extend_session($1) AS until',
  closeSession: 'SELECT app.close_session($1)',
  liveSessions: 'SELECT app.live_sessions($1) AS token_hash',
  forgetKeys: 'SELECT app.forget_keys($1) AS forgotten',
  needsAdministrator: 'SELECT app.needs_administrator() AS needed',
  chooseTaskForce: 'SELECT app.choose_task_force($1, $2)',
} as const;

type Door = keyof typeof DOORS;
