import '../../components/controls/page.css';
import { takeAsked } from '../shared/asked-text.ts';
import { mount } from '../shared/own-pages/mount.tsx';
import { Check } from './Check.tsx';
import '../../components/controls/dialog.css';
import '../../components/controls/menu.css';
import './check.css';
import './check-dialogs.css';
import '../../components/check/check-results.css';
import './pairs.css';
import './report.css';

const query = new URLSearchParams(location.search);
const tab = query.get('tab');

mount(
  takeAsked(query).then((text) => (
    <Check
      selected={text}
      tab={tab === null ? undefined : Number(tab)}
      isTaken={query.has('take')}
    />
  )),
  (t) => `${t('check.title')} – ${t('extension.name')}`,
);
