import { problem as problemSchema } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';
import { HttpException, NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { InvalidRequest, pointerOf } from './invalid-request';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { problemOf } from './problem-of';

class Refused extends DomainError {
  constructor(
    readonly code: string,
    details?: Record<string, unknown>,
  ) {
    super({ zh: '不行。', en: 'No.' }, details);
  }
}

describe('a problem', () => {
  it('carries code, status, words, request and what the error adds', () => {
    const told = problemOf(new Refused('case/illegal-transition', { allowed: ['plan.submitted'] }), 'req-1');
    expect(told).toEqual({
      fault: false,
      problem: {
        type: '/problems/case/illegal-transition',
        code: 'case/illegal-transition',
        title: { zh: '当前状态下不能这样做', en: 'Not possible in this state' },
        status: 409,
        detail: { zh: '不行。', en: 'No.' },
        instance: 'req-1',
        allowed: ['plan.submitted'],
      },
    });
    expect(problemSchema.safeParse(told.problem).success).toBe(true);
  });

  it('cannot have its own members overwritten by details', () => {
    const { problem } = problemOf(new Refused('case/unknown', { status: 200, code: 'x', type: 'y' }), 'req-1');
    expect(problem).toMatchObject({ status: 404, code: 'case/unknown', type: '/problems/case/unknown' });
  });

  it('of an unknown code is a fault of ours and says nothing', () => {
    for (const code of ['case/forgotten', 'toString', '__proto__', 'constructor']) {
      const { problem, fault } = problemOf(new Refused(code, { secret: 1 }), 'req-1');
      expect(fault).toBe(true);
      expect(problem).toMatchObject({ status: 500, code: 'server/failure' });
      expect(JSON.stringify(problem)).not.toMatch(/secret|No\./);
    }
  });

  it('of an unexpected error says nothing', () => {
    for (const error of [new Error('password=1234'), 'text', null, new HttpException('inside', 500)]) {
      const { problem, fault } = problemOf(error, 'req-1');
      expect(fault).toBe(true);
      expect(problem).toMatchObject({ status: 500, code: 'server/failure', instance: 'req-1' });
      expect(JSON.stringify(problem)).not.toMatch(/1234|text|inside/);
    }
  });

  it('of a database that is away or too busy asks to try again, and is recorded', () => {
    const coded = (code: string) => Object.assign(new Error('inside'), { code });
    const wrapped = Object.assign(new Error('query failed'), { driverError: coded('40P01') });
    for (const error of [coded('ECONNREFUSED'), coded('53300'), coded('57P01'), wrapped]) {
      const { problem, fault } = problemOf(error, 'r');
      expect(fault).toBe(true);
      expect(problem).toMatchObject({ status: 503, code: 'server/unavailable' });
    }
    expect(problemOf(coded('23505'), 'r').problem.status).toBe(500);
  });

  it('of a connection that breaks in a transaction, or between two of its queries, asks to try again', () => {
    const broken = ['Connection terminated unexpectedly', 'Client was closed and is not queryable'].map(
      (message) => new Error(message),
    );
    for (const error of [
      ...broken,
      new QueryRunnerAlreadyReleasedError(),
      new QueryRunnerProviderAlreadyReleasedError(),
    ])
      expect(problemOf(error, 'r')).toMatchObject({
        fault: true,
        problem: { status: 503, code: 'server/unavailable' },
      });
  });

  it('words what the framework refuses', () => {
    expect(problemOf(new NotFoundException('Cannot GET /x'), 'r').problem).toMatchObject({
      status: 404,
      code: 'request/unknown-path',
    });
    expect(problemOf(new PayloadTooLargeException(), 'r')).toMatchObject({
      fault: false,
      problem: { status: 413, code: 'request/too-large' },
    });
    const overLimit = Object.assign(new Error('too big'), { name: 'FastifyError', statusCode: 413 });
    expect(problemOf(overLimit, 'r').problem.status).toBe(413);
    expect(problemOf(new HttpException('', 418), 'r').problem.code).toBe('request/refused');
    expect(problemOf(new HttpException('', 503), 'r')).toMatchObject({ fault: false, problem: { status: 503 } });
  });

  it('treats whatever is wrong with a document alike, except its size', () => {
    expect(problemOf(new Refused('document/encrypted'), 'r').problem.status).toBe(422);
    expect(problemOf(new Refused('document/too-large'), 'r').problem.status).toBe(413);
  });
});

describe('an invalid request', () => {
  it('points at what is wrong by JSON pointers', () => {
    expect(pointerOf(['days', 0, { key: 'a/b~c' }])).toBe('/days/0/a~1b~0c');
    expect(pointerOf([])).toBe('');
    const { problem } = problemOf(new InvalidRequest([{ message: 'bad', path: ['x'] }, { message: 'odd' }]), 'r');
    expect(problem).toMatchObject({
      status: 422,
      errors: [
        { pointer: '/x', detail: 'bad' },
        { pointer: '', detail: 'odd' },
      ],
    });
  });

  it('names a single parameter', () => {
    expect(new InvalidRequest([{ message: 'not a UUID' }], 'id').details).toMatchObject({
      errors: [{ pointer: '/id' }],
    });
  });
});
