export type TextTree = { readonly [key: string]: string | TextTree };
type SameKeys<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameKeys<Tree[Key]> };

/** The texts of a part of the screens in both languages. English must have exactly the keys that Chinese has. */
export const texts = <const Zh extends TextTree>(zh: Zh, en: NoInfer<SameKeys<Zh>>) => ({ zh, en });
