import { SessionRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessLog } from '../access-log';
import { newToken } from './session-token';
import type { ViewAsEnd } from './view-as';

export type EndViewAsCommand = {
  readonly tokenHash: string;
  readonly byId: string;
  readonly viewedId: string;
  readonly reason: ViewAsEnd;
  readonly address?: string;
};

/** Gives the session back to its administrator. Whoever comes second finds it done. */
@Injectable()
export class EndViewAs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accessLog: AccessLog,
  ) {}

  async execute({ tokenHash, byId, viewedId, reason, address }: EndViewAsCommand): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const ended = { viewAsPersonId: null, viewAsUntil: null, csrfToken: newToken() };
      const { affected } = await tx.update(SessionRow, { tokenHash, viewAsPersonId: viewedId }, ended);
      if (affected) await this.accessLog.recordIn(tx, viewAsEnded({ byId, viewedId, reason, address }));
    });
  }
}

type Ended = Omit<EndViewAsCommand, 'tokenHash' | 'address'> & { readonly address?: string | null | undefined };

/** The line of the access log. */
export function viewAsEnded({ byId, viewedId, reason, address = null }: Ended) {
  const details = { viewAs: viewedId, reason };
  return { personId: byId, action: 'view-as.ended', subject: viewedId, success: true, address, details };
}
