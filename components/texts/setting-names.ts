/** The choices of each setting with their names, in the order in which they are offered. */
import { REFRESH_RATES, type RefreshRate } from '../../glossary/model/glossary/subscription.ts';
import type { Settings } from '../../glossary/model/settings/settings.ts';
import type { Direction } from '../../glossary/model/settings/site-rules.ts';
import { useTexts } from './texts.tsx';

type Choices<C extends string> = readonly (readonly [choice: C, name: string])[];

interface SettingNames {
  readonly directions: Choices<Direction>;
  readonly marksShown: Choices<Settings['marksShown']>;
  readonly contextTerms: Choices<Settings['contextTerms']>;
  readonly lines: Choices<Settings['markLine']>;
  readonly colours: Choices<Settings['markColour']>;
  readonly coloursBy: Choices<Settings['markColoursBy']>;
  readonly openers: Choices<Settings['cardOpens']>;
  readonly cardSides: Choices<Settings['cardSide']>;
  readonly scripts: Choices<Settings['readersScript']>;
  readonly languages: Choices<Settings['interfaceLanguage']>;
  readonly refreshRates: Choices<RefreshRate>;
}

/** The choices in the language of the interface; languages are named in their own. */
export function useSettingNames(): SettingNames {
  const t = useTexts();
  return {
    directions: [
      ['both', t('settings.directionBoth')],
      ['zh', t('settings.directionZh')],
      ['en', t('settings.directionEn')],
    ],
    marksShown: [
      ['all', t('settings.shownAll')],
      ['firstInSection', t('settings.shownFirst')],
      ['onKey', t('settings.shownOnKey')],
    ],
    contextTerms: [
      ['asPage', t('settings.contextAsPage')],
      ['always', t('settings.contextAlways')],
      ['never', t('settings.contextNever')],
    ],
    lines: [
      ['dotted', t('settings.lineDotted')],
      ['solid', t('settings.lineSolid')],
      ['dashed', t('settings.lineDashed')],
      ['wavy', t('settings.lineWavy')],
      ['none', t('settings.lineNone')],
    ],
    colours: [
      ['amber', t('settings.colourAmber')],
      ['blue', t('settings.colourBlue')],
      ['green', t('settings.colourGreen')],
      ['purple', t('settings.colourPurple')],
      ['grey', t('settings.colourGrey')],
    ],
    coloursBy: [
      ['one', t('settings.coloursByOne')],
      ['status', t('settings.coloursByStatus')],
      ['glossary', t('settings.coloursByGlossary')],
    ],
    openers: [
      ['hover', t('settings.opensHover')],
      ['click', t('settings.opensClick')],
      ['modifier', t('settings.opensModifier')],
    ],
    cardSides: [
      ['below', t('settings.sideBelow')],
      ['above', t('settings.sideAbove')],
    ],
    scripts: [
      ['auto', t('settings.scriptAuto')],
      ['Hans', t('language.simplified')],
      ['Hant-TW', t('settings.scriptTaiwan')],
      ['Hant-HK', t('settings.scriptHongKong')],
    ],
    languages: [
      ['auto', t('settings.languageAuto')],
      ['en', 'English'],
      ['zh-CN', '简体中文'],
      ['zh-TW', '繁體中文'],
    ],
    refreshRates: REFRESH_RATES.map((rate) => [rate, t(`subscription.${rate}`)]),
  };
}
