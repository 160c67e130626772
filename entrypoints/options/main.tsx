import '../../components/controls/page.css';
import { keptAnswer } from '../shared/kept-answers.ts';
import { followTeams } from '../shared/own-pages/follow-teams.ts';
import { mount } from '../shared/own-pages/mount.tsx';
import { Options } from './Options.tsx';
import './options.css';
import '../../components/controls/dialog.css';
import './exchange/import.css';
import '../../components/form/entry-form.css';
import '../../components/form/entry-changes.css';
import '../../components/panel/entry-details.css';
import '../../components/panel/text-trial.css';
import '../../components/controls/menu.css';
import './list/list.css';
import './list/entry-table.css';
import './list/entry-table-widths.css';
import './list/selection.css';
import '../../components/glossaries/glossary-list.css';

const kept = Promise.all([keptAnswer('searchEntries'), keptAnswer('getListView')]);

mount(
  kept.then(([list, view]) => <Options keptList={list} keptView={view} />),
  (t) => `${t('options.title')} – ${t('extension.name')}`,
);
followTeams(new AbortController().signal);
