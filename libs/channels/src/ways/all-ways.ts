import type { ChannelKind } from '@bihuan/contracts';
import { dingtalk } from './dingtalk';
import { feishu } from './feishu';
import type { Way } from './way';
import { webhook } from './webhook';
import { wecom } from './wecom';

export const ways: Readonly<Record<ChannelKind, Way>> = { wecom, dingtalk, feishu, webhook };
