import { access } from './texts/access';
import { absences } from './texts/absences';
import { admin } from './texts/admin';
import { boards } from './texts/boards';
import { bulk } from './texts/bulk';
import { cadences } from './texts/cadences';
import { calendars } from './texts/calendars';
import { casePage } from './texts/case-page';
import { cases } from './texts/cases';
import { channels } from './texts/channels';
import { codes } from './texts/codes';
import { comments } from './texts/comments';
import { common, validation } from './texts/common';
import { course } from './texts/course';
import { deadline } from './texts/deadline';
import { digests } from './texts/digests';
import { documents } from './texts/documents';
import { escalation } from './texts/escalation';
import { fillIn } from './texts/fill-in';
import { home } from './texts/home';
import { inbox } from './texts/inbox';
import { intake } from './texts/intake';
import { ladders } from './texts/ladders';
import { ledger } from './texts/ledger';
import { ledgerGrid } from './texts/ledger-grid';
import { ledgerImport } from './texts/ledger-import';
import { ledgerExport } from './texts/ledger-export';
import { matter } from './texts/matter';
import { points } from './texts/points';
import { preview } from './texts/preview';
import { picture } from './texts/picture';
import { register } from './texts/register';
import { reports } from './texts/reports';
import { session } from './texts/session';
import { settings } from './texts/settings';
import { steps } from './texts/steps';
import { system } from './texts/system';
import { templates } from './texts/templates';
import { toDo } from './texts/to-do';
import { workflows } from './texts/workflows';
import { writing } from './texts/writing';
import { frozen } from './texts/frozen';
import { publicPages } from './texts/public-pages';
import { scores } from './texts/scores';
import { year } from './texts/year';

const parts = {
  common,
  validation,
  session,
  toDo,
  home,
  ledger,
  ledgerGrid,
  cases,
  casePage,
  course,
  points,
  preview,
  register,
  matter,
  intake,
  inbox,
  reports,
  writing,
  admin,
  calendars,
  templates,
  ladders,
  picture,
  workflows,
  boards,
  bulk,
  ledgerImport,
  cadences,
  year,
  scores,
  frozen,
  publicPages,
  settings,
  absences,
  access,
  deadline,
  codes,
  digests,
  steps,
  system,
  documents,
  escalation,
  channels,
  fillIn,
  ledgerExport,
  comments,
} as const;

type Parts = typeof parts;
const inLanguage = <Code extends 'zh' | 'en'>(code: Code) =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part[code]])) as {
    readonly [Name in keyof Parts]: Parts[Name][Code];
  };

export const zh = inLanguage('zh');
/** Built apart (`resources?en`), and fetched when somebody chooses English: the first load carries one language. */
export const en = inLanguage('en');
