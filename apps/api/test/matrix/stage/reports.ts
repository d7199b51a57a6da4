import { Evidence } from '../../../src/modules/evidence/evidence.entity.js';
import { Milestone } from '../../../src/modules/milestone/milestone.entity.js';
import { EvidenceFiles } from '../../builders-evidence.js';
import type { Reporting, ReportSeen } from '../../builders-reporting.js';
import { sampleFile } from '../../sample-files.js';
import type { World } from '../../world.js';
import { disagree } from './joint.js';
import { BODIES, type Principal } from './people.js';
import type { Wording } from './wording.js';

const SCOPES = ['COORDINATOR_ONLY', 'TASK_FORCE', 'PUBLIC'] as const;

/** How far each part of KCC in a task of MOJ goes; the tasks of the round are named after it. */
const COURSES = [
  ...['NOT_BEGUN', 'DRAFT', 'WITHDRAWN', 'RESUBMITTED TASK_FORCE'],
  ...['SUBMITTED', 'RETURNED', 'ACCEPTED'].flatMap((state) => SCOPES.map((scope) => `${state} ${scope}`)),
];

export interface Told {
  roundId: string;
  closedRoundId: string;
  /** MOJ's own accepted report of the first round, on a task that it leads. */
  led: string;
  /** Reports of KCC by the course they took, and each other body's own draft under its code. */
  reports: Map<string, ReportSeen>;
  /** After everything was handed in, and before anything was answered. */
  handedIn: Date;
  /** When the first round was over. */
  between: Date;
}

/** Tells two rounds through the product's own doors, as people would. */
export class Story {
  constructor(
    private readonly world: World,
    private readonly reporting: Reporting,
    private readonly people: Map<string, Principal>,
    private readonly words: Wording,
  ) {}

  async tell(firstTask: string, ledTask: string): Promise<Told> {
    const { closedRoundId, led } = await this.firstRound(firstTask, ledTask);
    const between = await this.now();
    const { roundId, reports } = await this.secondRound(firstTask);
    await this.handIn(reports);
    await disagree(this.world, (name) => this.actor(name), reports, this.words);
    await this.sign(reports);
    const handedIn = await this.now();
    await this.answer(reports);
    return { roundId, closedRoundId, led, reports, handedIn, between };
  }

  content(secret: string, scope: string = 'COORDINATOR_ONLY') {
    const part = (name: string) => this.words.say(`${secret} ${name}`);
    return {
      ...{ narrative: part('narrative'), nextPlan: part('nextPlan'), agreesWithRating: false, otherView: part('otherView') },
      ...{ obstacleText: part(`obstacle ${scope}`), obstacleScope: scope },
      ...{ checkedByPosition: part('checkedByPosition'), checkedOn: '2026-01-05', documentNumber: part('documentNumber') },
    };
  }

  private actor(name: string) {
    const found = this.people.get(name);
    if (found === undefined || found.token === null || found.accountId === null) throw new Error(`There is no ${name}`);
    return { id: found.accountId, token: found.token };
  }

  private async now(): Promise<Date> {
    const [row] = await this.world.sql<{ at: Date }>('SELECT max(at) AS at FROM ledger');
    if (row === undefined) throw new Error('Nothing has happened yet');
    return row.at;
  }

  /** KCC's part of the first task is accepted with an achieved milestone, so that the second round has something before it; and a lead's own report. */
  private async firstRound(taskId: string, ledTask: string): Promise<{ closedRoundId: string; led: string }> {
    const milestone = await this.world.build.milestone({ taskId, ministry: 'KCC' });
    const { roundId, reports } = await this.reporting.newRound();
    const part = find(reports, taskId, 'KCC');
    const proof = await this.bring(part, 'ACCEPTED first', 'TASK_FORCE', milestone);
    await this.letThrough(proof);
    const claim = { milestoneId: milestone, achievedOn: '2026-01-02', evidence: this.words.say('ACCEPTED first evidence') };
    const content = { ...this.content('ACCEPTED first', 'TASK_FORCE'), milestones: [claim] };
    await this.succeed(this.reporting.submit(this.actor('liaison.KCC'), { ...part, content }));
    await this.succeed(
      this.reporting.accept(this.actor('coordinator'), { ...part, version: 2 }, { opinion: this.words.say('ACCEPTED first opinion') }),
    );
    const led = find(reports, ledTask, 'MOJ');
    await this.succeed(this.reporting.submit(this.actor('liaison.MOJ'), { ...led, content: this.content('ACCEPTED lead', 'TASK_FORCE') }));
    await this.succeed(
      this.reporting.accept(this.actor('coordinator'), { ...led, version: 2 }, { opinion: this.words.say('ACCEPTED lead opinion') }),
    );
    await this.reporting.closeOpenRound();
    return { closedRoundId: roundId, led: led.id };
  }

  private async secondRound(firstTask: string) {
    // Accepted once more, in the round after the one in which it was accepted before.
    const tasks = new Map<string, string>([['ACCEPTED TASK_FORCE again', firstTask]]);
    for (const course of COURSES) {
      const taskId = await this.world.build.task({ lead: 'MOJ' });
      await this.reporting.supporting(taskId, 'KCC');
      tasks.set(course, taskId);
    }
    for (const body of BODIES) tasks.set(body, await this.world.build.task({ lead: body }));
    const { roundId, reports } = await this.reporting.newRound();
    const named = [...tasks].map(
      ([name, task]) => [name, find(reports, task, BODIES.some((body) => body === name) ? name : 'KCC')] as const,
    );
    return { roundId, reports: new Map(named) };
  }

  /** The lead signs the whole over two of KCC's parts; the one is answered. */
  private async sign(reports: Map<string, ReportSeen>): Promise<void> {
    const all = await this.reporting.reports();
    for (const course of ['SUBMITTED PUBLIC', 'ACCEPTED PUBLIC']) {
      const lead = find(all, reports.get(course)?.task.id ?? '', 'MOJ');
      await this.succeed(this.reporting.submit(this.actor('liaison.MOJ'), lead));
      if (course.startsWith('ACCEPTED')) await this.succeed(this.reporting.accept(this.actor('coordinator'), { ...lead, version: 2 }));
    }
  }

  private async handIn(reports: Map<string, ReportSeen>): Promise<void> {
    for (const [name, report] of reports) {
      const [state = '', scope] = name.split(' ');
      const author = this.actor(`liaison.${report.ministry.code}`);
      if (BODIES.some((body) => body === name) || name === 'DRAFT')
        await this.succeed(this.reporting.save(author, report.id, 0, this.content(`DRAFT ${report.ministry.code}`)));
      await this.askMore(name, report);
      if (name === 'DRAFT') await this.bring(report, 'DRAFT KCC', 'PUBLIC');
      if (BODIES.some((body) => body === name) || name === 'DRAFT') continue;
      if (name !== 'NOT_BEGUN') {
        const milestoneId = await this.world.build.milestone({ taskId: report.task.id, ministry: 'KCC' });
        await this.bring(report, state === 'RESUBMITTED' ? 'RESUBMITTED again' : state, scope ?? 'TASK_FORCE');
        const milestones = [
          { milestoneId, forecastOn: '2199-01-01', reasonClass: 'ASSEMBLY', recoveryStep: this.words.say(`${state} recoveryStep`) },
        ];
        await this.succeed(this.reporting.submit(author, { ...report, content: { ...this.content(state, scope), milestones } }));
        if (state === 'SUBMITTED') await this.moveSince(milestoneId);
      }
    }
  }

  /** A file whose name, words and content can each be recognised. */
  private async bring(report: ReportSeen, state: string, scope: string, milestoneId: string | null = null): Promise<string> {
    const said = (part: string) => this.words.say(`${state} evidence ${part} ${scope}`);
    const about = { fileName: `${said('name')}.pdf`, caption: said('caption'), scope, milestoneId };
    return new EvidenceFiles(this.world).add(this.actor('liaison.KCC'), report.id, about, sampleFile('pdf', said('content')));
  }

  /** The scan's answer, as the product writes it. */
  private async letThrough(id: string): Promise<void> {
    await this.world.build.write(await this.world.build.taskForce(), async (tx) => {
      await tx.change(Evidence, await tx.one(Evidence, { id }), { scan: 'CLEAN', scannedAt: tx.at });
      return id;
    });
  }

  /** More time: given, not given, and asked for what was handed in since. */
  private async askMore(name: string, report: ReportSeen): Promise<void> {
    const deeds: Record<string, string> = { NOT_BEGUN: 'GRANTED', DRAFT: 'DECLINED', 'SUBMITTED PUBLIC': 'REQUESTED' };
    const deed = deeds[name];
    if (deed === undefined) return;
    await this.succeed(this.reporting.askMore(this.actor('liaison.KCC'), [report], { reason: this.words.say(`EXTENSION ${deed} reason`) }));
    const office = this.actor('coordinator');
    if (deed === 'REQUESTED') return;
    const words = this.words.say(`EXTENSION ${deed} answer`);
    if (deed === 'GRANTED') await this.succeed(this.reporting.grantMore(office, report, { answer: words }));
    if (deed === 'DECLINED') await this.succeed(this.reporting.declineMore(office, report, { reason: words }));
  }

  /** The office moved it after the report was handed in: the reviewer is shown both days. */
  private async moveSince(id: string): Promise<void> {
    await this.world.build.write(await this.world.build.taskForce(), async (tx) => {
      await tx.change(Milestone, await tx.one(Milestone, { id }), { forecastOn: '2198-01-01' });
      return id;
    });
  }

  private async answer(reports: Map<string, ReportSeen>): Promise<void> {
    const office = this.actor('coordinator');
    for (const [name, report] of reports) {
      const state = name.split(' ')[0];
      const submitted = { ...report, version: 2 };
      const review = () => ({
        reason: this.words.say(`${state} reason`),
        comments: [{ section: 'narrative', text: this.words.say(`${state} comment`) }],
      });
      if (state === 'WITHDRAWN') await this.succeed(this.reporting.withdraw(this.actor('liaison.KCC'), submitted));
      if (state === 'RETURNED' || state === 'RESUBMITTED') await this.succeed(this.reporting.return(office, submitted, review()));
      // Mending has begun: those who may read what came back may not read what is being written.
      if (name === 'RETURNED PUBLIC')
        await this.succeed(this.reporting.save(this.actor('liaison.KCC'), report.id, 0, this.content('DRAFT KCC mending')));
      if (state === 'ACCEPTED')
        await this.succeed(this.reporting.accept(office, submitted, { opinion: this.words.say('ACCEPTED opinion') }));
      if (state === 'RESUBMITTED') {
        const again = this.content('RESUBMITTED again', 'TASK_FORCE');
        await this.succeed(this.reporting.submit(this.actor('liaison.KCC'), { ...report, version: 3, content: again }));
        await this.succeed(this.reporting.accept(office, { ...report, version: 4 }));
      }
    }
  }

  /** A stage that does not stand proves nothing. */
  private async succeed(answer: Promise<{ userErrors: { code: string; path: string[] }[] }>): Promise<void> {
    const { userErrors } = await answer;
    if (userErrors.length > 0) throw new Error(`The stage was refused: ${JSON.stringify(userErrors)}`);
  }
}

function find(reports: ReportSeen[], taskId: string, body: string): ReportSeen {
  const found = reports.find(({ task, ministry }) => task.id === taskId && ministry.code === body);
  if (found === undefined) throw new Error(`The round has no report of ${body} on that task`);
  return found;
}
