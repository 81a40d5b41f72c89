import { caseRoles, type CaseRole, type Words } from '@bihuan/contracts';

/** The headline of a notice about an event, in the words of the definition. */
export function eventTitle(
  label: Words,
  { number, title }: { readonly number: string; readonly title: string },
): Words {
  return { zh: `${number} ${label.zh}：${title}`, en: `${number} ${label.en}: ${title}` };
}

/** Why a person is told of an event: the definition says whom it is told to, and the person is one of them. */
export function eventWhy(label: Words, caseRole: CaseRole): Words {
  const role = caseRoles[caseRole];
  return {
    zh: `按办理流程，“${label.zh}”应告知${role.zh}；您是该事项的${role.zh}。`,
    en: `The workflow tells “${label.en}” to: ${role.en}; that is what you are to this case.`,
  };
}

/** Why a person is told what became of a request. */
export function requestWhy(label: Words): Words {
  return {
    zh: `您提出的申请已有处理结果：“${label.zh}”。`,
    en: `What you asked for was decided: “${label.en}”.`,
  };
}
