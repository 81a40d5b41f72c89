/** The sections and the layout that reports are composed with. It changes with them, so that a rebuilt report can be told from a reworded one. */
export const TEMPLATE_VERSION = 'reconciliation@2';
