/**
 * The code with a region instead of a script, as older programs and translation services expect.
 */
export function regionCode(language: string): string {
  switch (language) {
    case 'zh-Hans':
      return 'zh-CN';
    case 'zh-Hans-SG':
      return 'zh-SG';
    case 'zh-Hant-TW':
      return 'zh-TW';
    case 'zh-Hant-HK':
      return 'zh-HK';
    case 'zh-Hant-MO':
      return 'zh-MO';
    default:
      return language;
  }
}
