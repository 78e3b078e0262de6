/**
 * The commonest small words of the languages that news is most often met in, by BCP 47 primary subtag. Few, frequent and
 * unlike those of the neighbours: enough to tell an article's language, not a sentence's.
 */
export const smallWords = {
  da: `
af at blev den der det efter er et for fra har hun ikke jeg med og også om på som til var vi
`,
  de: `
auch auf aus bei das dem den der die ein eine für im ist mit nach nicht sich sie und von war wie wird zu zum
`,
  en: `
a about after and are as at be been but by for from had has have he in is it of on or said she that the they this to
was were which who will with
`,
  es: `
al como con de del el en es esta fue ha la las lo los más no para pero por que se sin sobre su sus un una y
`,
  fr: `
au aux avec ce cette dans de des du elle en est et il la le les mais ne pas pour que qui sa se sont sur un une
`,
  it: `
al alla anche che chi con da dal dei del della di gli ha il in la le ma nel nella non per più si sono un una è
`,
  nl: `
aan als bij dat de der die door een en het hij in is maar met na naar niet om ook op te uit van voor werd zijn
`,
  no: `
at av ble den der det er et etter for fra har hun ikke jeg med og også om på som til var vi
`,
  pt: `
ao as com como da das de do dos e em foi mais mas na no não o os para pela por que se sua um uma
`,
  sv: `
att av de den det efter en ett från för har hon i inte med men och om på som till under var vi är
`,
} as const;
