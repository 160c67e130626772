import '../../components/controls/page.css';
import { readQuickDraft } from '../../glossary/model/form/quick-draft.ts';
import { takeAsked } from '../shared/asked-text.ts';
import { mount } from '../shared/own-pages/mount.tsx';
import { LookUp } from './LookUp.tsx';
import './lookup.css';

const { search } = location;
const query = new URLSearchParams(search);
mount(
  takeAsked(query).then((text) =>
    query.has('draft') ? (
      <LookUp query={search} asked="" filled={readQuickDraft(text)} />
    ) : (
      <LookUp query={search} asked={text} />
    ),
  ),
  (t) => `${t('lookup.title')} – ${t('extension.name')}`,
);
