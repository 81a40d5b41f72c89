import { amountKinds, ratings, rectificationTypes, results, type MatterView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';

type Items = readonly (readonly [label: string, value: string | number | null])[];

/** What only some kinds of matter have: money, listings, classes of reply, ratings. Without a value a fact is left out. */
export function useMatterFacts(matter: MatterView): Items {
  return [...useMoney(matter), ...useListing(matter), ...useReply(matter)];
}

function useMoney({ rectificationType, amount, rectifiedAmount: sum, rectifiedAmounts, reviewOn }: MatterView): Items {
  const { t } = useTranslation();
  const words = useWords();
  const parts = rectifiedAmounts
    .map((entry) => t('matter.part', { kind: words(amountKinds[entry.kind]), amount: entry.amount }))
    .join('；');
  return [
    [t('matter.rectificationType'), rectificationType && words(rectificationTypes[rectificationType])],
    [t('matter.amount'), amount],
    [t('matter.rectified'), sum && t('matter.rectifiedOf', { sum, parts })],
    [t('matter.reviewOn'), reviewOn],
  ];
}

function useListing({ listedOn, listingDueOn, funds, emergencyPlan }: MatterView): Items {
  const { t } = useTranslation();
  return [
    [t('matter.listedOn'), listedOn],
    [t('matter.listingDueOn'), listingDueOn],
    [t('matter.funds'), funds],
    [t('matter.emergencyPlan'), emergencyPlan],
  ];
}

function useReply({ firstReplyClass, replyClass, promisedOn, rating, redos }: MatterView): Items {
  const { t } = useTranslation();
  const words = useWords();
  const last = replyClass && words(results[replyClass]);
  const first = firstReplyClass && words(results[firstReplyClass]);
  const isRaised = first !== null && last !== null && first !== last;
  return [
    [t('matter.replyClass'), isRaised ? t('matter.raised', { first, last }) : last],
    [t('matter.promisedOn'), promisedOn],
    [t('matter.rating'), rating && words(ratings[rating])],
    [t('matter.redos'), redos > 0 ? redos : null],
  ];
}
