import '../../components/controls/page.css';
import { readPracticeSet } from '../../glossary/model/practice/practice-set.ts';
import { readAsked } from '../shared/asked-text.ts';
import { mount } from '../shared/own-pages/mount.tsx';
import { Practice } from './Practice.tsx';
import './practice.css';

mount(
  readAsked(new URLSearchParams(location.search)).then((text) => (
    <Practice set={readPracticeSet(text)} />
  )),
  (t) => `${t('practice.title')} – ${t('extension.name')}`,
);
