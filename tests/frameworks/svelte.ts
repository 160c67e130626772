import { mount } from 'svelte';
import List from './List.svelte';
import { rootElement } from './views.ts';

mount(List, { target: rootElement() });
