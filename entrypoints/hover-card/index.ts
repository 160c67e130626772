import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offeredSurface, offerSurface } from '../shared/card/card-surface.ts';
import { Cards } from './cards.ts';

export default defineUnlistedScript(() => {
  if (offeredSurface() === undefined) offerSurface(new Cards());
});
