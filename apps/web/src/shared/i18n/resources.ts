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
import { comments } from './texts/comments';
import { common, validation } from './texts/common';
import { course } from './texts/course';
import { digests } from './texts/digests';
import { documents } from './texts/documents';
import { escalation } from './texts/escalation';
import { fillIn } from './texts/fill-in';
import { home } from './texts/home';
import { inbox } from './texts/inbox';
import { intake } from './texts/intake';
import { ladders } from './texts/ladders';
import { ledger } from './texts/ledger';
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
  digests,
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
export const zh = {
  common: common.zh,
  validation: validation.zh,
  session: session.zh,
  toDo: toDo.zh,
  home: home.zh,
  ledger: ledger.zh,
  cases: cases.zh,
  course: course.zh,
  points: points.zh,
  register: register.zh,
  matter: matter.zh,
  intake: intake.zh,
  inbox: inbox.zh,
  reports: reports.zh,
  writing: writing.zh,
  admin: admin.zh,
  calendars: calendars.zh,
  templates: templates.zh,
  ladders: ladders.zh,
  picture: picture.zh,
  workflows: workflows.zh,
  bulk: bulk.zh,
  ledgerImport: ledgerImport.zh,
  cadences: cadences.zh,
  year: year.zh,
  scores: scores.zh,
  frozen: frozen.zh,
  publicPages: publicPages.zh,
  settings: settings.zh,
  absences: absences.zh,
  digests: digests.zh,
  documents: documents.zh,
  escalation: escalation.zh,
  channels: channels.zh,
  fillIn: fillIn.zh,
  ledgerExport: ledgerExport.zh,
  comments: comments.zh,
} satisfies Record<keyof typeof parts, object>;

export const en = {
  common: common.en,
  validation: validation.en,
  session: session.en,
  toDo: toDo.en,
  home: home.en,
  ledger: ledger.en,
  cases: cases.en,
  course: course.en,
  points: points.en,
  register: register.en,
  matter: matter.en,
  intake: intake.en,
  inbox: inbox.en,
  reports: reports.en,
  writing: writing.en,
  admin: admin.en,
  calendars: calendars.en,
  templates: templates.en,
  ladders: ladders.en,
  picture: picture.en,
  workflows: workflows.en,
  bulk: bulk.en,
  ledgerImport: ledgerImport.en,
  cadences: cadences.en,
  year: year.en,
  scores: scores.en,
  frozen: frozen.en,
  publicPages: publicPages.en,
  settings: settings.en,
  absences: absences.en,
  digests: digests.en,
  documents: documents.en,
  escalation: escalation.en,
  channels: channels.en,
  fillIn: fillIn.en,
  ledgerExport: ledgerExport.en,
  comments: comments.en,
} satisfies Record<keyof typeof parts, object>;
